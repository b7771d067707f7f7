package dev.pushlab.client.transport;

import dev.pushlab.protocol.Content;
import dev.pushlab.protocol.HttpVersion;
import java.time.Duration;

/**
 * From where on, how often, and in what form.
 *
 * @param epoch the feed's life that the cursor belongs to
 * @param after last sequence that the subscriber has, 0 for all
 * @param pollInterval time from one poll to the next (poll only)
 * @param pollPhase time to the first poll; staggers the clients of one run
 * @param hold hold time that is asked for (long-poll only)
 * @param content what payloads are made of: {@link Content#BINARY} asks for bytes where the transport can carry them
 * @param compression whether compression is asked for
 * @param heads name of the profile that the heads of requests follow
 * @param http version of HTTP
 */
public record SubscribeOptions(
        String epoch,
        long after,
        Duration pollInterval,
        Duration pollPhase,
        Duration hold,
        Content content,
        boolean compression,
        String heads,
        HttpVersion http) {

    /** The profile that sends no more than the lab's own client needs. */
    public static final String MINIMAL_HEADS = "minimal";

    /** Text, and nothing beyond what is needed. */
    public SubscribeOptions(String epoch, long after, Duration pollInterval, Duration pollPhase, Duration hold) {
        this(epoch, after, pollInterval, pollPhase, hold, Content.TEXT, false, MINIMAL_HEADS, HttpVersion.HTTP_1_1);
    }

    /** The same with another content. */
    public SubscribeOptions with(Content other) {
        return new SubscribeOptions(epoch, after, pollInterval, pollPhase, hold, other, compression, heads, http);
    }

    /** Whether bytes are asked for. */
    boolean binary() {
        return content == Content.BINARY;
    }
}
