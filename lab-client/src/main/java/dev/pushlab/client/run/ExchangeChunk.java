package dev.pushlab.client.run;

import dev.pushlab.protocol.WireDirection;
import java.util.List;

/**
 * Bytes that passed a connection in one read or write.
 *
 * @param atNanos when, after the exchange's start
 * @param connection number of the connection, from 1
 * @param direction which way
 * @param bytes how many
 * @param pieces what they were; a head stands with the chunk that completes it
 */
public record ExchangeChunk(
        long atNanos, long connection, WireDirection direction, int bytes, List<ExchangePiece> pieces) {

    /** Copies the list. */
    public ExchangeChunk {
        pieces = List.copyOf(pieces);
    }
}
