package dev.pushlab.client.transport;

/**
 * How a subscription ended in good order; one that was cut off fails instead.
 *
 * @param code WebSocket close code (RFC 6455 section 7.4), 1005 when the peer gave none; 0 over plain HTTP
 * @param reason what the peer said, or what happened
 */
public record Ending(int code, String reason) {

    /** An end over plain HTTP. */
    static Ending ofHttp(String reason) {
        return new Ending(0, reason);
    }
}
