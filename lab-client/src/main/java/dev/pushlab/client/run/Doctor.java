package dev.pushlab.client.run;

import dev.pushlab.client.result.ClockCheck;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.protocol.TimerPrecision;
import dev.pushlab.server.process.MachineProbe;
import dev.pushlab.server.process.TimerProbe;
import java.util.ArrayList;
import java.util.List;

/** Examines the instrument and the machine before anybody relies on their numbers. */
public final class Doctor {

    private Doctor() {}

    /**
     * Examines, with a server in a JVM of its own; takes about 7 s.
     *
     * @param transports those over which a planted delay is measured back
     */
    public static Diagnosis examine(List<Subscriber> transports) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start(false, List.of())) {
            ControlClient control = new ControlClient(server.target());
            PublisherCheck publisher = new PublisherCheck(new PlanTrial(server.target(), control), transports);
            ClockCheck cold = control.checkClock();
            ClockCheck warm = control.checkClock();
            findings.add(InstrumentCheck.clocks(warm.boundNanos() < cold.boundNanos() ? warm : cold));
            TimerPrecision timer = TimerProbe.measure();
            findings.add(InstrumentCheck.clockCalls(timer));
            findings.add(InstrumentCheck.timers(timer));
            findings.add(publisher.precision());
            findings.add(publisher.plantedDelay());
            findings.add(InstrumentCheck.overhead(HarnessOverhead.nanosPerDelivery()));
            findings.addAll(QuietCheck.run(control));
            findings.addAll(MachineCheck.run(new MachineProbe().read(), control.machine()));
        }
        return Diagnosis.of(findings);
    }
}
