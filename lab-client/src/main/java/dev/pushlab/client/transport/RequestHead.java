package dev.pushlab.client.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Writes request heads (RFC 9112 section 3). */
final class RequestHead {

    private RequestHead() {}

    /**
     * A GET request.
     *
     * @param moreHeads further lines, each with its line end
     */
    static byte[] get(String target, String authority, String moreHeads) {
        return ("GET " + target + " HTTP/1.1\r\nHost: " + authority + "\r\n" + moreHeads + "\r\n").getBytes(US_ASCII);
    }
}
