package dev.pushlab.client.run;

import dev.pushlab.client.result.ByteLedger;
import dev.pushlab.client.result.DeliveryCounts;
import dev.pushlab.client.result.KernelCounts;
import dev.pushlab.client.result.MemoryCost;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.TrialLatencies;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.transport.ClientNetwork;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.protocol.FeedPaths;
import dev.pushlab.protocol.PublishOrder;
import dev.pushlab.protocol.PublishPlan;
import dev.pushlab.protocol.PublishStart;
import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.server.process.HiccupMeter;
import dev.pushlab.server.process.ProcessProbe;
import dev.pushlab.server.wire.WireLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Measures one transport once: connects all subscribers, publishes by plan, watches the window, drains, lets everybody
 * leave in good order, and lays the two sides' counts side by side.
 */
final class TrialRunner {

    private static final Duration LEAVING_PATIENCE = Duration.ofSeconds(5);
    private static final Duration QUIET_PATIENCE = Duration.ofSeconds(1);
    private static final Duration PUBLISHER_PATIENCE = Duration.ofSeconds(2);
    private static final double NANOS = 1e9;

    /** What the server calls the requests that publish. */
    private static final String PUBLISHING = FeedPaths.EVENTS.substring(FeedPaths.API.length());

    private final Target target;
    private final ControlClient control;
    private final Scenario scenario;
    private final Runnable beforePlan;
    private final ProcessProbe probe = new ProcessProbe();

    TrialRunner(Target target, ControlClient control, Scenario scenario) {
        this(target, control, scenario, () -> {});
    }

    /**
     * A runner whose trials can be spoiled.
     *
     * @param beforePlan is run when everybody is there and the plan is about to start: a fault that is planted earlier
     *     does not outlive the trial's reset, and one that is planted later may miss the first event
     */
    TrialRunner(Target target, ControlClient control, Scenario scenario, Runnable beforePlan) {
        this.target = target;
        this.control = control;
        this.scenario = scenario;
        this.beforePlan = beforePlan;
    }

    /**
     * Runs a trial.
     *
     * @param trial number of the repetition, from 1
     * @param order place in the run's order, from 1
     */
    TrialResult run(Subscriber transport, int trial, int order) throws InterruptedException {
        String startedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        String epoch = control.reset().epoch();
        WireLedger ledger = new WireLedger(List.of(transport.name()));
        TrialBooks books = new TrialBooks();
        Crowd crowd = new Crowd(books);
        try (ClientNetwork network = new ClientNetwork(target.uri(), target.route(), ledger, target.trust());
                HiccupMeter hiccups = HiccupMeter.start();
                books) {
            MemoryWatch memory = new MemoryWatch(control, probe);
            crowd.gather(transport, network, scenario, epoch);
            TransportTotals setUp = ledger.read().of(transport.name());

            beforePlan.run();
            PublishOrder asked = TrialClock.order(scenario, scenario.seed() + trial);
            PublishStart start = control.publish(asked);
            TrialClock clock = TrialClock.of(scenario, PublishPlan.of(asked), start);
            books.open(clock);
            WindowWatch watch = new WindowWatch(control, ledger, transport.name(), probe, hiccups);
            watch.watch(clock);

            awaitPlan(clock);
            long published = control.stop().lastSequence();
            crowd.drain(published, drainPatience());
            MemoryCost memoryCost =
                    memory.read(ledger.read().of(transport.name()).connectionsOpen());
            // While all connections are open: the kernel forgets those that have closed.
            KernelCounts kernel =
                    KernelComparison.of(network, ledger, published).compare(QUIET_PATIENCE);
            crowd.disperse(control::release, LEAVING_PATIENCE);
            TransportTotals server = settledTotals(transport.name());
            TransportTotals client = ledger.read().of(transport.name());

            DeliveryCounts audit = crowd.audit(clock.plan().size(), published);
            LatencyBook latencies = books.latencies();
            TrialLatencies summed =
                    TrialLatencies.of(latencies.delivery(), latencies.transport(), latencies.publishDelay());
            long inWindow = clock.plannedInWindow();
            TrialResult result = new TrialResult(
                    trial,
                    order,
                    startedAt,
                    List.of(),
                    inWindow / scenario.durationSeconds(),
                    latencies.publishedInWindow() / scenario.durationSeconds(),
                    audit,
                    summed,
                    crowd.connectMeanNanos(),
                    crowd.requests().publishing(control.totals().of(PUBLISHING).requests()),
                    crowd.windowRequests(),
                    summed.delivery().count(),
                    new ByteLedger(client, server, setUp, watch.window()),
                    kernel,
                    crowd.endings(),
                    watch.machine(memoryCost),
                    watch.timeline(clock, latencies));
            return TrialJudge.judge(result, scenario, crowd.failed());
        }
    }

    /**
     * Lets a late publisher come to the end of the plan: to stop it with the window would cut off the very events that
     * are latest.
     */
    private void awaitPlan(TrialClock clock) throws InterruptedException {
        Pause.until(PUBLISHER_PATIENCE).await(() -> control.status().lastSequence() >= clock.lastSequence());
    }

    /** An event may be an interval late by polling, and three transits; the rest is for a machine that hangs. */
    private Duration drainPatience() {
        double roundTripSeconds = ScenarioNetwork.of(scenario)
                .map(network -> (network.roundTripNanos() + network.down().lossStallNanos()) / NANOS)
                .orElse(0.0);
        double seconds = 2 + 2 * scenario.pollIntervalSeconds() + 4 * roundTripSeconds;
        return Duration.ofNanos((long) (seconds * NANOS));
    }

    /** The server's count once it has seen every connection close. */
    private TransportTotals settledTotals(String transport) throws InterruptedException {
        Pause.until(LEAVING_PATIENCE).await(() -> control.totals().of(transport).connectionsOpen() == 0);
        return control.totals().of(transport);
    }
}
