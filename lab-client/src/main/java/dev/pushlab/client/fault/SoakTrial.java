package dev.pushlab.client.fault;

import dev.pushlab.client.run.ControlClient;
import dev.pushlab.client.run.ServerProcess;
import dev.pushlab.client.transport.ClientNetwork;
import dev.pushlab.client.transport.SubscribeOptions;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import dev.pushlab.client.transport.Subscription;
import dev.pushlab.protocol.Arrivals;
import dev.pushlab.protocol.PublishOrder;
import dev.pushlab.protocol.ServerStatus;
import dev.pushlab.server.wire.WireLedger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A steady load with subscribers that come and go, in rounds; after each, with nobody connected, what the server still
 * holds is read.
 */
public final class SoakTrial {

    private static final int ROUNDS = 9;
    private static final int CROWD = 40;
    private static final double EVENTS_PER_SECOND = 50;
    private static final long PAUSE_MILLIS = 20;
    private static final int PATIENCE = 1_000;

    /** Little, so that it is full after seconds and its filling is no growth. */
    private static final String HISTORY = "256";

    private final Duration duration;
    private final Consumer<SoakReading> progress;
    private final SplittableRandom random = new SplittableRandom(1);
    private long connections;

    /**
     * A soak that is not begun yet.
     *
     * @param duration of all rounds together
     * @param progress is told each reading
     */
    public SoakTrial(Duration duration, Consumer<SoakReading> progress) {
        this.duration = duration;
        this.progress = progress;
    }

    /** Runs all rounds. */
    public SoakOutcome run() throws InterruptedException {
        List<SoakReading> readings = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start(false, List.of("--history", HISTORY))) {
            ControlClient control = new ControlClient(server.target());
            for (int round = 0; round < ROUNDS; round++) {
                load(server, control, duration.dividedBy(ROUNDS));
                SoakReading reading = SoakReading.of(control);
                readings.add(reading);
                progress.accept(reading);
            }
        }
        return new SoakOutcome(readings, connections);
    }

    private void load(ServerProcess server, ControlClient control, Duration length) throws InterruptedException {
        control.publish(new PublishOrder(Arrivals.POISSON, EVENTS_PER_SECOND, length.toNanos(), 100, connections));
        long end = System.nanoTime() + length.toNanos();
        try (ClientNetwork network = new ClientNetwork(server.target().uri(), new WireLedger(List.of()), null)) {
            List<Subscription> crowd = new ArrayList<>();
            ServerStatus status = control.status();
            while (System.nanoTime() - end < 0) {
                if (crowd.size() == CROWD) {
                    leave(crowd.remove(random.nextInt(CROWD)));
                }
                crowd.add(join(network, status));
                Thread.sleep(PAUSE_MILLIS);
            }
            crowd.forEach(Subscription::abort);
        }
        control.stop();
        for (int i = 0; i < PATIENCE && subscribers(control) > 0; i++) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static int subscribers(ControlClient control) {
        ServerStatus status = control.release();
        return status.streams() + status.waiting();
    }

    private Subscription join(ClientNetwork network, ServerStatus status) {
        connections++;
        Subscriber transport =
                Subscribers.all().get(random.nextInt(Subscribers.all().size()));
        SubscribeOptions options = new SubscribeOptions(
                status.epoch(), status.lastSequence(), Duration.ofMillis(200), Duration.ZERO, Duration.ofSeconds(5));
        return transport.subscribe(network, options, new Unheard());
    }

    /** In good order or not, as it comes. */
    private void leave(Subscription one) {
        if (random.nextBoolean()) {
            one.close();
        }
        one.abort();
    }
}
