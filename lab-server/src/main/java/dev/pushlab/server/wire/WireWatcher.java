package dev.pushlab.server.wire;

import dev.pushlab.protocol.WireDirection;

/**
 * Is shown every byte that a {@link WireLedger} counts, as plain text where there is TLS. Called on the threads that
 * read and write, for each connection one at a time and in order of cause: what was written before the answer to it.
 * Must not block for long.
 */
public interface WireWatcher {

    /**
     * Bytes have just been read from a connection, or written to it.
     *
     * @param connection number of the connection in its ledger, from 1
     * @param bytes a copy, the receiver's own
     */
    void onBytes(long connection, WireDirection direction, byte[] bytes);

    /**
     * Says what bytes were that have been shown, in their order. Heads are told once they are whole, so the bytes may
     * have been shown by several calls.
     *
     * @param bytes how many, from the first that nothing has been said of
     */
    void onPiece(long connection, WireDirection direction, WirePiece piece, int bytes);

    /** A connection is gone; nothing more is said of it. */
    default void onClose(long connection) {}
}
