package dev.pushlab.server.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/**
 * The little that byte counting has to know of an HTTP/1.1 head (RFC 9112): its first line, and how long its body is.
 *
 * @param firstLine request line or status line
 * @param contentLength declared length, or -1
 * @param chunked whether the body comes in chunks
 */
record MessageHead(String firstLine, long contentLength, boolean chunked) {

    private static final int LONGEST_NUMBER = 18;

    /** Reads a head that somebody else will judge: what is not well-formed counts as not there. */
    static MessageHead parse(byte[] bytes, int length) {
        String[] lines = new String(bytes, 0, length, ISO_8859_1).stripLeading().split("\r?\n");
        long contentLength = -1;
        boolean chunked = false;
        for (String line : lines) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                contentLength = number(line.substring(15).strip());
            } else if (line.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                chunked = line.stripTrailing().toLowerCase(Locale.ROOT).endsWith("chunked");
            }
        }
        return new MessageHead(lines[0], contentLength, chunked);
    }

    private static long number(String text) {
        boolean digits = !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(MessageHead::isDigit);
        return digits ? Long.parseLong(text) : -1;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Target of a request line, {@code GET /api/poll?after=3 HTTP/1.1}. */
    String target() {
        int start = firstLine.indexOf(' ') + 1;
        int end = firstLine.indexOf(' ', start);
        return end < 0 ? "" : firstLine.substring(start, end);
    }

    /** Status of a status line, {@code HTTP/1.1 200 OK}; 0 when there is none. */
    int status() {
        return firstLine.length() < 12 ? 0 : (int) Math.max(0, number(firstLine.substring(9, 12)));
    }

    /** Whether this only announces the answer proper, as 100 does; 101 ends the exchange (RFC 9110 section 15.2). */
    boolean isInterim() {
        return firstLine.startsWith("HTTP/") && status() >= 100 && status() < 200 && status() != 101;
    }
}
