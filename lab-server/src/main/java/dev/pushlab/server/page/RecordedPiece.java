package dev.pushlab.server.page;

import dev.pushlab.protocol.WireDirection;

/**
 * One thing that passed a connection: a head, a run of a body, or a whole WebSocket frame.
 *
 * @param atNanos when its first byte was told, {@link System#nanoTime()} of the server
 * @param direction which way it went
 * @param kind {@code HEAD}, {@code BODY}, {@code CHUNKING} or {@code FRAME}
 * @param length bytes on the wire, before TLS
 * @param bytes the first of them in base64
 */
public record RecordedPiece(long atNanos, WireDirection direction, Kind kind, long length, String bytes) {

    /** What a piece is. */
    public enum Kind {
        /** First line, fields and blank line of a request or an answer. */
        HEAD,
        /** Part of a body. */
        BODY,
        /** Size, line end or trailer of a chunked body (RFC 9112 section 7.1). */
        CHUNKING,
        /** A WebSocket frame, head and payload, masked as it came (RFC 6455 section 5.2). */
        FRAME
    }
}
