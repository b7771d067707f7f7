package dev.pushlab.client.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.model.Observation.Count;

/** Sets a prediction against a simulation, figure by figure. */
final class Agreement {
    /** What subtracting two points of time far into a simulation may lose. */
    private static final double CLOCK_SECONDS = 1e-7;

    private Agreement() {}

    static void assertAgree(Prediction predicted, Crowd seen) {
        seen.meanLatency().assertAgrees("mean latency", predicted.latency().meanSeconds());
        for (double p : new double[] {0, 0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1}) {
            assertQuantile(p, predicted.latency(), seen);
        }
        assertTrue(
                seen.maxLatency() <= predicted.latency().maxSeconds() + CLOCK_SECONDS,
                () -> "max " + predicted.latency().maxSeconds() + " is exceeded by " + seen.maxLatency());
        seen.perSecond(Count.REQUESTS).assertAgrees("requests/s", predicted.requestsPerSecond());
        seen.perEvent(Count.REQUESTS).assertAgrees("requests/event", predicted.requestsPerEvent());
        seen.eventsPerWrite().assertAgrees("batch", predicted.meanBatch());
        Traffic traffic = predicted.traffic();
        seen.perSecond(Count.APP_BYTES).assertAgrees("app bytes/s", traffic.appBytesPerSecond());
        seen.perEvent(Count.APP_BYTES).assertAgrees("app bytes/event", traffic.appBytesPerEvent());
        seen.perSecond(Count.IP_BYTES).assertAgrees("IP bytes/s", traffic.ipBytesPerSecond());
        seen.perEvent(Count.IP_BYTES).assertAgrees("IP bytes/event", traffic.ipBytesPerEvent());
        if (predicted.requestsPerSecond() > 0) {
            seen.segmentBytesPerRequest()
                    .assertAgrees(
                            "segment bytes/request",
                            (traffic.ipBytesPerSecond() - traffic.appBytesPerSecond()) / predicted.requestsPerSecond());
            seen.emptyFraction().assertShareAgrees("empty fraction", predicted.emptyFraction());
        }
    }

    /** At the quantile at least p of the events have arrived, and just before it at most p; so atoms pass too. */
    private static void assertQuantile(double p, Latency latency, Crowd seen) {
        double quantile = latency.quantileSeconds(p);
        Estimate within = seen.shareWithin(quantile + CLOCK_SECONDS);
        Estimate before = seen.shareWithin(quantile - CLOCK_SECONDS);
        assertTrue(within.isAtLeast(p), () -> "quantile " + p + " = " + quantile + ": share within it " + within);
        assertTrue(before.isAtMost(p), () -> "quantile " + p + " = " + quantile + ": share before it " + before);
    }
}
