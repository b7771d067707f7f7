package dev.pushlab.protocol;

/** What a byte on the wire was for. Every byte counted at the socket belongs to exactly one part. */
public enum WirePart {
    /**
     * Heads of the request that opens a stream (upgrade, SSE) and of its answer; over HTTP/2 also its preface and
     * SETTINGS frames.
     */
    HANDSHAKE,
    /**
     * Heads of all other HTTP requests, and of answers that carry an event; over HTTP/2 the HEADERS and CONTINUATION
     * frames that hold them, whole.
     */
    HEADS,
    /** Answers without an event, head and body. */
    EMPTY,
    /**
     * WebSocket frame heads, chunk sizes and line ends of HTTP/1.1, heads of HTTP/2's DATA frames, field names and
     * blank lines of SSE.
     */
    FRAMING,
    /** The JSON (or binary head) around payloads: sequence, times, epoch, cursor; and what base64 adds to bytes. */
    ENVELOPE,
    /**
     * What the application wanted to say. Where it travels compressed, the share of the compressed bytes that it has of
     * the plain ones; likewise of envelope, and of framing inside a body.
     */
    PAYLOAD,
    /** Ping, pong and close frames, whole; comments of SSE; over HTTP/2 PING, GOAWAY, WINDOW_UPDATE and RST_STREAM. */
    CONTROL,
    /** What TLS adds: handshake, record heads, authentication tags. */
    TLS
}
