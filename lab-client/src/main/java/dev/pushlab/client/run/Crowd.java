package dev.pushlab.client.run;

import dev.pushlab.client.result.DeliveryCounts;
import dev.pushlab.client.result.RequestCounts;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.transport.ClientNetwork;
import dev.pushlab.client.transport.SubscribeOptions;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscription;
import dev.pushlab.protocol.HttpVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;

/** All subscribers of a trial, each with its probe. Used by the runner's thread. */
final class Crowd {

    /** Connects that may be under way at once: more would only queue in the server's backlog. */
    private static final int MOST_CONNECTING = 500;

    private static final Duration OPENING_PATIENCE = Duration.ofSeconds(60);

    private final TrialBooks books;
    private final List<SubscriberProbe> probes = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();

    Crowd(TrialBooks books) {
        this.books = books;
    }

    /** Subscribes everybody and waits until all are there. Returns how many are not. */
    int gather(Subscriber transport, ClientNetwork network, Scenario scenario, String epoch)
            throws InterruptedException {
        Pause deadline = Pause.until(OPENING_PATIENCE);
        for (int i = 0; i < scenario.clients(); i++) {
            SubscriberProbe probe = new SubscriberProbe(books, i == 0);
            probes.add(probe);
            subscriptions.add(transport.subscribe(network, options(scenario, epoch, i), probe));
            int atLeast = i + 1 - MOST_CONNECTING;
            if (atLeast > 0 && i % 50 == 0) {
                deadline.await(() -> count(SubscriberProbe::isOpenOrEnded) >= atLeast);
            }
        }
        deadline.await(() -> count(SubscriberProbe::isOpenOrEnded) == probes.size());
        return probes.size() - count(probe -> probe.isOpenOrEnded() && !probe.isFailed());
    }

    /** Mean time until a subscriber was there; null when none came to be. */
    Double connectMeanNanos() {
        OptionalDouble mean = probes.stream()
                .filter(SubscriberProbe::isOpened)
                .mapToLong(SubscriberProbe::connectNanos)
                .average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    /** Clients' polls are spread evenly over the interval: in step they would hit the server all at once. */
    private static SubscribeOptions options(Scenario scenario, String epoch, int client) {
        Duration interval = seconds(scenario.pollIntervalSeconds());
        Duration phase = interval.multipliedBy(client).dividedBy(scenario.clients());
        return new SubscribeOptions(
                epoch,
                0,
                interval,
                phase,
                seconds(scenario.holdSeconds()),
                scenario.content(),
                scenario.compression(),
                scenario.heads(),
                HttpVersion.of(scenario.http()));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    /** Waits until everybody has everything, or has failed; at most so long. */
    void drain(long lastSequence, Duration patience) throws InterruptedException {
        Pause.until(patience)
                .await(() -> probes.stream().allMatch(probe -> probe.hasAllUpTo(lastSequence) || probe.isEnded()));
    }

    /** Lets everybody leave in good order; cuts off whoever has not left in time. */
    void disperse(Runnable release, Duration patience) throws InterruptedException {
        subscriptions.forEach(Subscription::close);
        Pause.until(patience).await(() -> {
            boolean left = count(SubscriberProbe::isEnded) == probes.size();
            if (!left) {
                release.run();
            }
            return left;
        });
        for (int i = 0; i < probes.size(); i++) {
            if (!probes.get(i).isEnded()) {
                subscriptions.get(i).abort();
            }
        }
    }

    private int count(Predicate<SubscriberProbe> condition) {
        return (int) probes.stream().filter(condition).count();
    }

    int failed() {
        return count(SubscriberProbe::isFailed);
    }

    /** The audit of everybody together. */
    DeliveryCounts audit(long planned, long published) {
        DeliveryCounts sum = new DeliveryCounts(planned, published, published * probes.size(), 0, 0, 0, 0, 0, 0, 0);
        for (SubscriberProbe probe : probes) {
            DeliveryAudit audit = probe.audit();
            sum = sum.plus(new DeliveryCounts(
                    0,
                    0,
                    0,
                    audit.delivered(),
                    audit.lost(published),
                    audit.duplicate(),
                    audit.outOfOrder(),
                    audit.gaps(),
                    audit.gapEvents(),
                    probe.offPlan()));
        }
        return sum;
    }

    RequestCounts requests() {
        return probes.stream().map(probe -> probe.requests().counts()).reduce(RequestCounts.NONE, RequestCounts::plus);
    }

    RequestCounts windowRequests() {
        return probes.stream()
                .map(probe -> probe.windowRequests().counts())
                .reduce(RequestCounts.NONE, RequestCounts::plus);
    }

    /** How the subscriptions ended, with their number. */
    Map<String, Integer> endings() {
        Map<String, Integer> endings = new TreeMap<>();
        probes.forEach(probe -> endings.merge(probe.ending(), 1, Integer::sum));
        return endings;
    }
}
