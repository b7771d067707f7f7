package dev.pushlab.client.run;

import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import dev.pushlab.protocol.Arrivals;
import dev.pushlab.server.LabServer;
import dev.pushlab.server.ServerSettings;
import java.util.List;

/** A server to run trials on, in this process or in one of its own, for tests. */
final class TrialRig implements AutoCloseable {

    private static final String TOKEN = "a-token-of-the-tests";

    private final Runnable end;
    private final Target target;
    private final ControlClient control;

    private TrialRig(Runnable end, Target target) {
        this.end = end;
        this.target = target;
        this.control = new ControlClient(target);
    }

    /** Cheap to start; what it costs cannot be told apart from what the generator costs. */
    static TrialRig inThisProcess() throws Exception {
        LabServer server = LabServer.start(ServerSettings.onFreePort(TOKEN));
        return new TrialRig(server::close, new Target(server.uri(), TOKEN, null));
    }

    /** As a run has it; both JVMs have run a trial before. */
    static TrialRig inItsOwnProcess() throws InterruptedException {
        ServerProcess server = ServerProcess.start(false, List.of());
        TrialRig rig = new TrialRig(server::close, server.target());
        rig.run(Subscribers.all().get(0), scenario(1, 100, 0.1, 0.1), () -> {});
        return rig;
    }

    /** A scenario for all transports, with periodic events, polled ten times a second. */
    static Scenario scenario(int clients, double ratePerSecond, double warmupSeconds, double durationSeconds) {
        return new Scenario(
                "trial-rig",
                "a short trial of a test",
                Subscribers.all().stream().map(Subscriber::name).toList(),
                clients,
                ratePerSecond,
                Arrivals.PERIODIC,
                32,
                0.1,
                5,
                warmupSeconds,
                durationSeconds,
                1,
                42);
    }

    ControlClient control() {
        return control;
    }

    /** Runs a trial that is spoiled when its plan is about to start. */
    TrialResult run(Subscriber transport, Scenario scenario, Runnable spoil) throws InterruptedException {
        return new TrialRunner(target, control, scenario, spoil).run(transport, 1, 1);
    }

    @Override
    public void close() {
        end.run();
    }
}
