package dev.pushlab.protocol;

import java.util.Map;

/**
 * Live wire totals by transport: {@code GET /api/totals}. A connection belongs to the transport of its latest request;
 * one that never made a whole request, and every other path, belongs to {@link #OTHER}.
 *
 * @param transports counts by the transport's name
 * @param cutOff whom the server has cut off, by the transport's name
 */
public record WireTotals(Map<String, TransportTotals> transports, Map<String, CutOffs> cutOff) {

    /** Name for connections that serve no transport. */
    public static final String OTHER = "other";

    /** Copies the maps, so that totals never change. */
    public WireTotals {
        transports = Map.copyOf(transports);
        cutOff = cutOff == null ? Map.of() : Map.copyOf(cutOff);
    }

    /** Everything together: all that the sockets have carried. */
    public TransportTotals sum() {
        return transports.values().stream().reduce(TransportTotals.NONE, TransportTotals::plus);
    }

    /** Counts of a transport; all zero when it was never used. */
    public TransportTotals of(String transport) {
        return transports.getOrDefault(transport, TransportTotals.NONE);
    }

    /** Whom the server has cut off on a transport. */
    public CutOffs cutOff(String transport) {
        return cutOff.getOrDefault(transport, CutOffs.NONE);
    }
}
