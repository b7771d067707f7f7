package dev.pushlab.client.fault;

import dev.pushlab.client.transport.BackOff;
import dev.pushlab.client.transport.ClientNetwork;
import dev.pushlab.client.transport.ReconnectingSubscriber;
import dev.pushlab.client.transport.SubscribeOptions;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscription;
import dev.pushlab.protocol.Arrivals;
import dev.pushlab.protocol.PublishOrder;
import dev.pushlab.protocol.ServerStatus;
import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.server.wire.WireLedger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;

/** Runs one experiment over one transport, in some 15 seconds: quiet, fault, recovery, drain. */
public final class FaultTrial {

    private static final int SUBSCRIBERS = 10;
    private static final double EVENTS_PER_SECOND = 20;
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration AFTERWARDS = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PLAN = Duration.ofSeconds(90);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);
    private static final Duration HOLD = Duration.ofSeconds(5);

    private final FaultExperiment experiment;
    private final Subscriber transport;
    private final List<FaultSubscription> told = new ArrayList<>();

    /** A trial that is not begun yet. */
    public FaultTrial(FaultExperiment experiment, Subscriber transport) {
        this.experiment = experiment;
        this.transport = transport;
    }

    /** Runs it; never longer than its own patience, and a little. */
    public FaultOutcome run() throws InterruptedException {
        PublishOrder order =
                new PublishOrder(Arrivals.PERIODIC, EVENTS_PER_SECOND, PLAN.toNanos(), experiment.payloadBytes(), 1);
        SubscribeOptions options = new SubscribeOptions("", 0, POLL_INTERVAL, Duration.ZERO, HOLD);
        WireLedger ledger = new WireLedger(List.of(transport.name()));
        try (FaultStage stage = new FaultStage(transport, options, order);
                ClientNetwork network = new ClientNetwork(stage.address(), ledger, null)) {
            List<Subscription> open =
                    subscribe(network, options, stage.control().status());
            stage.publish();
            Thread.sleep(QUIET.toMillis());
            long begun = System.nanoTime();
            long requestsBefore = sum(FaultSubscription::requests);
            long bytesBefore = bytes(ledger);
            experiment.strike().on(stage);
            long ended = System.nanoTime();
            int life = stage.isRestarted() ? 1 : 0;
            long published = stage.control().status().lastSequence();
            await(() -> told.stream().allMatch(one -> one.isAt(published, life)));
            long recovered = System.nanoTime();
            long requests = sum(FaultSubscription::requests) - requestsBefore;
            long bytes = bytes(ledger) - bytesBefore;
            Thread.sleep(AFTERWARDS.toMillis());
            long last = stage.control().stop().lastSequence();
            await(() -> told.stream().allMatch(one -> one.isAt(last, life)));
            open.forEach(Subscription::abort);
            long cut = stage.control().totals().cutOff(transport.name()).slow();
            Latencies latencies = Latencies.of(told, begun, recovered);
            return new FaultOutcome(
                    experiment.name(),
                    transport.name(),
                    SUBSCRIBERS,
                    (ended - begun) / 1e9,
                    (recovered - ended) / 1e9,
                    sum(FaultSubscription::breaks),
                    latencies.late(),
                    sum(one -> one.lost(last)),
                    sum(FaultSubscription::duplicate),
                    sum(FaultSubscription::gaps),
                    requests,
                    bytes,
                    latencies.p99BeforeMillis(),
                    latencies.p99DuringMillis(),
                    cut,
                    leftBehind(stage),
                    told.stream()
                            .map(FaultSubscription::failure)
                            .filter(why -> why != null)
                            .findFirst()
                            .orElse(null));
        }
    }

    private List<Subscription> subscribe(ClientNetwork network, SubscribeOptions options, ServerStatus status) {
        List<Subscription> open = new ArrayList<>();
        for (int i = 0; i < SUBSCRIBERS; i++) {
            FaultSubscription one = new FaultSubscription();
            told.add(one);
            open.add(new ReconnectingSubscriber(transport, BackOff.DEFAULT, one)
                    .subscribe(network, options.from(status.epoch(), status.lastSequence()), one));
        }
        return open;
    }

    /** Nobody is there any more: what the server still has after a while, it keeps for nobody. */
    private static int leftBehind(FaultStage stage) throws InterruptedException {
        await(() -> {
            ServerStatus status = stage.control().release();
            return status.streams() + status.waiting() == 0;
        });
        ServerStatus status = stage.control().status();
        return status.streams() + status.waiting();
    }

    private long sum(ToLongFunction<FaultSubscription> count) {
        return told.stream().mapToLong(count).sum();
    }

    private long bytes(WireLedger ledger) {
        TransportTotals totals = ledger.read().sum();
        return totals.toServer().total() + totals.toClient().total();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
    }
}
