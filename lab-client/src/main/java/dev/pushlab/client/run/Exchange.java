package dev.pushlab.client.run;

import dev.pushlab.protocol.TransportTotals;
import java.util.List;

/**
 * One event over one transport, byte by byte: from connecting to the last goodbye.
 *
 * @param transport its name
 * @param target the server's address
 * @param complete whether the event came and nothing failed
 * @param moments what happened, in order
 * @param chunks what passed the connections, in order
 * @param totals the client's byte ledger of the same
 */
public record Exchange(
        String transport,
        String target,
        boolean complete,
        List<ExchangeMoment> moments,
        List<ExchangeChunk> chunks,
        TransportTotals totals) {

    /** Copies the lists. */
    public Exchange {
        moments = List.copyOf(moments);
        chunks = List.copyOf(chunks);
    }
}
