package dev.pushlab.protocol;

import java.util.Map;

/**
 * Live wire totals by transport: {@code GET /api/totals}. A connection belongs to the transport of its latest request;
 * one that never made a whole request, and every other path, belongs to {@link #OTHER}.
 *
 * @param transports counts by the transport's name
 */
public record WireTotals(Map<String, TransportTotals> transports) {

    /** Name for connections that serve no transport. */
    public static final String OTHER = "other";

    /** Copies the map, so that totals never change. */
    public WireTotals {
        transports = Map.copyOf(transports);
    }

    /** Everything together: all that the sockets have carried. */
    public TransportTotals sum() {
        return transports.values().stream().reduce(TransportTotals.NONE, TransportTotals::plus);
    }

    /** Counts of a transport; all zero when it was never used. */
    public TransportTotals of(String transport) {
        return transports.getOrDefault(transport, TransportTotals.NONE);
    }
}
