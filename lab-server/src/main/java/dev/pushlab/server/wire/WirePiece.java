package dev.pushlab.server.wire;

/** What a run of bytes is in the grammar of HTTP and WebSocket, whatever it was good for. */
public enum WirePiece {
    /** First line, fields and blank line of a request or an answer, whole; over HTTP/2 the frames that hold them. */
    HEAD,
    /** Part of a body. */
    BODY,
    /** Size, line end or trailer of a chunked body (RFC 9112 section 7.1); head of a DATA frame of HTTP/2. */
    CHUNKING,
    /** Head of a WebSocket frame, whole (RFC 6455 section 5.2). */
    FRAME_HEAD,
    /** Part of a WebSocket frame's payload, masked as it came. */
    FRAME_PAYLOAD,
    /** Part of a frame of HTTP/2 that is neither head nor data (RFC 9113 section 6), or of its preface. */
    HTTP2_FRAME
}
