package dev.pushlab.client.run;

import dev.pushlab.client.run.DeliveryLog.Delivery;
import dev.pushlab.client.stats.LatencySummary;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.protocol.Arrivals;
import dev.pushlab.protocol.FaultOrder;
import dev.pushlab.protocol.PublishOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Examines whether events are published when they should be, and whether a known delay is measured as what it is. */
final class PublisherCheck {

    private static final long WARM_UP_EVENTS = 500;
    private static final PublishOrder PRECISION = new PublishOrder(Arrivals.PERIODIC, 1_000, 1_700_000_000, 100, 1);

    /** Before it, the first of two plans would be the slower one whatever is planted. */
    private static final PublishOrder WARM_UP = new PublishOrder(Arrivals.PERIODIC, 2_000, 400_000_000, 100, 1);

    /** Poisson, so that polls and events cannot run in step. */
    private static final PublishOrder DELAYED = new PublishOrder(Arrivals.POISSON, 200, 500_000_000, 100, 1);

    private static final long PLANTED_NANOS = 20_000_000;
    private static final double MOST_ERROR_SHARE = 0.05;
    private static final double MOST_ERROR_NANOS = 1e6;

    private final PlanTrial trial;
    private final List<Subscriber> transports;

    PublisherCheck(PlanTrial trial, List<Subscriber> transports) {
        this.trial = trial;
        this.transports = transports;
    }

    /** How late events are published, at 1,000 a second. The stamps are the server's own, so any transport will do. */
    Finding precision() throws InterruptedException {
        List<Subscriber> any = transports.subList(transports.size() - 1, transports.size());
        return precision(trial.run(PRECISION, null, any).values().iterator().next());
    }

    static Finding precision(DeliveryLog log) {
        LatencySummary late = log.summary(WARM_UP_EVENTS + 1, Delivery::publishDelayNanos);
        boolean enough = log.failure() == null && late.p99Nanos() != null;
        return Finding.of(
                enough && late.p99Nanos() <= TrialJudge.LATE_NANOS,
                "publisher",
                enough
                        ? "late by " + TimeText.of(late.p50Nanos()) + " p50, " + TimeText.of(late.p99Nanos()) + " p99"
                        : late.count() + " events came" + (log.failure() == null ? "" : ", then " + log.failure()),
                TimeText.of(TrialJudge.LATE_NANOS) + " p99, 1000 events/s",
                "the machine is too busy for a steady rate: stop other work, or lower the rate",
                figures(late));
    }

    private static Map<String, Number> figures(LatencySummary late) {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("events", late.count());
        if (late.p50Nanos() != null) {
            figures.put("publishDelayP50Nanos", late.p50Nanos());
        }
        if (late.p99Nanos() != null) {
            figures.put("publishDelayP99Nanos", late.p99Nanos());
        }
        return figures;
    }

    /** Plants a delay in the server and measures it back over every transport, against the same plan without it. */
    Finding plantedDelay() throws InterruptedException {
        trial.run(WARM_UP, null, transports);
        Map<String, DeliveryLog> without = trial.run(DELAYED, null, transports);
        FaultOrder delay = new FaultOrder(FaultOrder.Kind.DELAY, 0, PLANTED_NANOS);
        Map<String, DeliveryLog> with = trial.run(DELAYED, delay, transports);
        Map<String, Number> figures = new LinkedHashMap<>();
        double worst = 0;
        boolean complete = true;
        for (Subscriber transport : transports) {
            Long before = median(without.get(transport.name()));
            Long after = median(with.get(transport.name()));
            complete &= before != null && after != null;
            if (before != null && after != null) {
                figures.put("measuredNanos " + transport.name(), after - before);
                worst = Math.max(worst, Math.abs(after - before - PLANTED_NANOS));
            }
        }
        double most = Math.max(MOST_ERROR_NANOS, MOST_ERROR_SHARE * PLANTED_NANOS);
        figures.put("plantedNanos", PLANTED_NANOS);
        return Finding.of(
                complete && worst <= most,
                "planted delay",
                complete
                        ? String.format(
                                Locale.ROOT,
                                "%s measured, off by %s",
                                TimeText.of((double) PLANTED_NANOS),
                                TimeText.of(worst))
                        : "not delivered over every transport",
                "off by " + TimeText.of(most) + " at most",
                "delays of this machine are as large as those to be measured: stop other work",
                figures);
    }

    private static Long median(DeliveryLog log) {
        return log.summary(1, Delivery::deliveryLatencyNanos).p50Nanos();
    }
}
