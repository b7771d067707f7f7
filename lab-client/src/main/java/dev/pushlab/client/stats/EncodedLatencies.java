package dev.pushlab.client.stats;

import org.HdrHistogram.Histogram;

/**
 * A {@link LatencyHistogram} as text, for a result file: nothing of it is lost.
 *
 * @param histogram the latencies from 0 up, as {@link Histograms#encode} writes them
 * @param negativeMagnitudes the negative latencies without their sign, written alike; null where there is none
 */
public record EncodedLatencies(String histogram, String negativeMagnitudes) {
    /** The text of a trial's latencies. */
    public static EncodedLatencies of(LatencyHistogram latencies) {
        String negatives = latencies.negativeCount() == 0 ? null : Histograms.encode(latencies.negativeMagnitudes());
        return new EncodedLatencies(Histograms.encode(latencies.latencies()), negatives);
    }

    /**
     * The latencies again.
     *
     * @throws IllegalArgumentException when a text is no encoded histogram
     */
    public LatencyHistogram decode() {
        Histogram negatives =
                negativeMagnitudes == null ? Histograms.createGrowing() : Histograms.decode(negativeMagnitudes);
        return new LatencyHistogram(Histograms.decode(histogram), negatives);
    }
}
