package dev.pushlab.client.transport;

import dev.pushlab.protocol.Content;
import dev.pushlab.protocol.FeedPaths;
import dev.pushlab.protocol.HttpVersion;
import java.time.Duration;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

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

    /** The same from another place. */
    public SubscribeOptions from(String otherEpoch, long otherAfter) {
        return new SubscribeOptions(
                otherEpoch, otherAfter, pollInterval, pollPhase, hold, content, compression, heads, http);
    }

    /** The same with another content. */
    public SubscribeOptions with(Content other) {
        return new SubscribeOptions(epoch, after, pollInterval, pollPhase, hold, other, compression, heads, http);
    }

    /** The same with other heads. */
    public SubscribeOptions with(String otherHeads) {
        return new SubscribeOptions(
                epoch, after, pollInterval, pollPhase, hold, content, compression, otherHeads, http);
    }

    /** The same over another version of HTTP. */
    public SubscribeOptions with(HttpVersion other) {
        return new SubscribeOptions(epoch, after, pollInterval, pollPhase, hold, content, compression, heads, other);
    }

    /** The same with compression. */
    public SubscribeOptions compressed() {
        return new SubscribeOptions(epoch, after, pollInterval, pollPhase, hold, content, true, heads, http);
    }

    /** Target of a transport's first request. */
    String target(String transport) {
        return target(transport, epoch, after);
    }

    /** Target of a transport's request for what comes after a cursor. */
    String target(String transport, String cursorEpoch, long cursor) {
        return FeedPaths.of(transport) + "?" + FeedPaths.AFTER + "=" + cursor + "&" + FeedPaths.EPOCH + "="
                + cursorEpoch + (compression ? "&" + FeedPaths.COMPRESSION + "=" + FeedPaths.ON : "");
    }

    /** What makes the answers to a request smaller, where that is asked for. */
    HttpFields offer(HttpHeader header, String value) {
        return compression ? HttpFields.build().put(header, value) : HttpFields.EMPTY;
    }

    /** Whether bytes are asked for. */
    boolean binary() {
        return content == Content.BINARY;
    }
}
