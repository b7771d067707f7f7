package dev.pushlab.protocol;

/**
 * Body of a publish, over HTTP and as a text message alike.
 *
 * @param payload the new event's payload; required
 */
public record PublishRequest(String payload) {

    /** Refuses what is missing, and NUL, at which too many readers end a text. */
    public PublishRequest {
        if (payload == null) {
            throw new IllegalArgumentException("payload is missing; expected {\"payload\":\"…\"}");
        }
        if (payload.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("payload has a NUL; allowed: any text without one");
        }
    }

    /**
     * Reads a body.
     *
     * @throws BadWireData when it is not JSON, or has no payload that can be published
     */
    public static PublishRequest parse(String json) {
        return FeedCodec.parse(json, PublishRequest.class);
    }
}
