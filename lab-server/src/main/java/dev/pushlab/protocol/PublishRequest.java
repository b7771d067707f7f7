package dev.pushlab.protocol;

/**
 * Body of a publish, over HTTP and as a text message alike.
 *
 * @param payload the new event's payload; required
 */
public record PublishRequest(String payload) {

    /**
     * Reads a body.
     *
     * @throws BadWireData when it is not JSON, or has no payload
     */
    public static PublishRequest parse(String json) {
        PublishRequest request = FeedCodec.parse(json, PublishRequest.class);
        if (request.payload() == null) {
            throw new BadWireData("payload is missing; expected {\"payload\":\"…\"}");
        }
        return request;
    }
}
