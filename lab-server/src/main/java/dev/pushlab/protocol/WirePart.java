package dev.pushlab.protocol;

/** What a byte on the wire was for. Every byte counted at the socket belongs to exactly one part. */
public enum WirePart {
    /** Heads of the request that opens a stream (upgrade, SSE) and of its answer. */
    HANDSHAKE,
    /** Heads of all other HTTP requests, and of answers that carry an event. */
    HEADS,
    /** Answers without an event, head and body. */
    EMPTY,
    /** WebSocket frame heads, chunk sizes and line ends of HTTP/1.1, field names and blank lines of SSE. */
    FRAMING,
    /** The JSON (or binary head) around payloads: sequence, times, epoch, cursor. */
    ENVELOPE,
    /** What the application wanted to say. */
    PAYLOAD,
    /** Ping, pong and close frames, whole; comments of SSE. */
    CONTROL,
    /** What TLS adds: handshake, record heads, authentication tags. */
    TLS
}
