package dev.pushlab.server.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * The little that byte counting has to know of an HTTP/1.1 head (RFC 9112): its first line, and how long its body is.
 *
 * @param firstLine request line or status line
 * @param contentLength declared length, or -1
 * @param chunked whether the body comes in chunks
 */
record MessageHead(String firstLine, long contentLength, boolean chunked) {

    static MessageHead parse(byte[] bytes, int length) {
        String[] lines = new String(bytes, 0, length, ISO_8859_1).split("\r?\n");
        long contentLength = -1;
        boolean chunked = false;
        for (String line : lines) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                contentLength = Long.parseLong(line.substring(15).strip());
            } else if (line.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                chunked = line.regionMatches(true, line.length() - 7, "chunked", 0, 7);
            }
        }
        return new MessageHead(lines[0], contentLength, chunked);
    }

    /** Target of a request line, {@code GET /api/poll?after=3 HTTP/1.1}. */
    String target() {
        int start = firstLine.indexOf(' ') + 1;
        int end = firstLine.indexOf(' ', start);
        return end < 0 ? "" : firstLine.substring(start, end);
    }

    /** Status of a status line, {@code HTTP/1.1 200 OK}; 0 when there is none. */
    int status() {
        return firstLine.length() < 12 ? 0 : Integer.parseInt(firstLine, 9, 12, 10);
    }
}
