package dev.pushlab.client.run;

import dev.pushlab.client.transport.ClientNetwork;
import dev.pushlab.client.transport.SubscribeOptions;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscription;
import dev.pushlab.protocol.FaultOrder;
import dev.pushlab.protocol.PublishOrder;
import dev.pushlab.protocol.PublishStart;
import dev.pushlab.server.wire.WireLedger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Publishes by a short plan to one subscriber of each of some transports, all at once: to examine, not to compare. */
final class PlanTrial {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Short, so that a poll adds next to nothing to what is looked for. */
    private static final Duration POLL_INTERVAL = Duration.ofMillis(2);

    private static final Duration HOLD = Duration.ofSeconds(10);

    private final Target target;
    private final ControlClient control;

    PlanTrial(Target target, ControlClient control) {
        this.target = target;
        this.control = control;
    }

    /**
     * Runs a plan in a new life of the feed.
     *
     * @param fault what to plant before, or null
     * @return the log of each transport, by name
     */
    Map<String, DeliveryLog> run(PublishOrder order, FaultOrder fault, List<Subscriber> transports)
            throws InterruptedException {
        String epoch = control.reset().epoch();
        if (fault != null) {
            control.plant(fault);
        }
        Map<String, DeliveryLog> logs = new LinkedHashMap<>();
        WireLedger ledger =
                new WireLedger(transports.stream().map(Subscriber::name).toList());
        try (ClientNetwork network = new ClientNetwork(target.uri(), ledger, target.trust())) {
            SubscribeOptions options = new SubscribeOptions(epoch, 0, POLL_INTERVAL, Duration.ZERO, HOLD);
            List<Subscription> subscriptions = transports.stream()
                    .map(transport -> {
                        DeliveryLog log = new DeliveryLog();
                        logs.put(transport.name(), log);
                        return transport.subscribe(network, options, log);
                    })
                    .toList();
            Pause.until(PATIENCE).await(() -> logs.values().stream().allMatch(DeliveryLog::isOpenOrEnded));
            PublishStart start = control.publish(order);
            Pause.untilNanos(start.startNanos() + order.durationNanos()).await();
            Pause.until(PATIENCE)
                    .await(() ->
                            logs.values().stream().allMatch(log -> log.size() >= start.planned() || log.isEnded()));
            leave(subscriptions, logs);
        }
        control.reset();
        return logs;
    }

    private void leave(List<Subscription> subscriptions, Map<String, DeliveryLog> logs) throws InterruptedException {
        subscriptions.forEach(Subscription::close);
        Pause.until(PATIENCE).await(() -> {
            boolean left = logs.values().stream().allMatch(DeliveryLog::isEnded);
            if (!left) {
                control.release();
            }
            return left;
        });
    }
}
