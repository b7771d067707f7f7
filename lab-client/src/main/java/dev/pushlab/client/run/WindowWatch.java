package dev.pushlab.client.run;

import dev.pushlab.client.result.MachineCost;
import dev.pushlab.client.result.MemoryCost;
import dev.pushlab.client.result.TimelinePoint;
import dev.pushlab.protocol.HostLoad;
import dev.pushlab.protocol.HostUsage;
import dev.pushlab.protocol.ProcessReading;
import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.server.process.HiccupMeter;
import dev.pushlab.server.process.HostProbe;
import dev.pushlab.server.process.ProcessProbe;
import dev.pushlab.server.wire.WireLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** Watches the measurement window: reads every instrument at its start, at its end, and the ledger at every slice. */
final class WindowWatch {

    private final ControlClient control;
    private final WireLedger ledger;
    private final String transport;
    private final ProcessProbe probe;
    private final HiccupMeter hiccups;
    private final HostProbe host = new HostProbe();
    private final List<TransportTotals> atSlices = new ArrayList<>();
    private ProcessReading serverBefore;
    private ProcessReading serverAfter;
    private ProcessReading generatorBefore;
    private ProcessReading generatorAfter;
    private Optional<HostLoad> hostBefore;
    private Optional<HostLoad> hostAfter;

    WindowWatch(ControlClient control, WireLedger ledger, String transport, ProcessProbe probe, HiccupMeter hiccups) {
        this.control = control;
        this.ledger = ledger;
        this.transport = transport;
        this.probe = probe;
        this.hiccups = hiccups;
    }

    /** Blocks until the window is over. */
    void watch(TrialClock clock) throws InterruptedException {
        Pause.untilNanos(clock.windowStartNanos()).await();
        hiccups.restart();
        serverBefore = control.measure();
        generatorBefore = new ProcessReading(probe.read(), null);
        hostBefore = host.read();
        atSlices.add(ledger.read().of(transport));
        long length = clock.windowEndNanos() - clock.windowStartNanos();
        for (int slice = 1; slice <= clock.slices(); slice++) {
            Pause.untilNanos(clock.windowStartNanos() + length * slice / clock.slices())
                    .await();
            atSlices.add(ledger.read().of(transport));
        }
        hostAfter = host.read();
        generatorAfter = new ProcessReading(probe.read(), hiccups.read());
        serverAfter = control.process();
    }

    /** What the sockets carried in the window. */
    TransportTotals window() {
        return atSlices.get(atSlices.size() - 1).minus(atSlices.get(0));
    }

    MachineCost machine(MemoryCost memory) {
        var server = serverAfter.usage().minus(serverBefore.usage());
        var generator = generatorAfter.usage().minus(generatorBefore.usage());
        HostUsage usage = hostBefore
                .flatMap(before ->
                        hostAfter.flatMap(after -> after.minus(before, server.cpuNanos() + generator.cpuNanos())))
                .orElse(null);
        return new MachineCost(server, generator, serverAfter.hiccups(), generatorAfter.hiccups(), memory, usage);
    }

    /** The window slice by slice. */
    List<TimelinePoint> timeline(TrialClock clock, LatencyBook latencies) {
        List<TimelinePoint> points = new ArrayList<>();
        for (int slice = 0; slice < clock.slices(); slice++) {
            Histogram delivery = latencies.slice(slice);
            boolean none = delivery.getTotalCount() == 0;
            TransportTotals carried = atSlices.get(slice + 1).minus(atSlices.get(slice));
            points.add(new TimelinePoint(
                    slice * clock.sliceSeconds(),
                    delivery.getTotalCount(),
                    none ? null : delivery.getValueAtPercentile(50),
                    none ? null : delivery.getValueAtPercentile(99),
                    carried.requests(),
                    carried.framesToClient().total() + carried.framesToServer().total()));
        }
        return points;
    }
}
