package dev.pushlab.server.transport;

import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.server.feed.FeedCursor;
import dev.pushlab.server.feed.FeedReader;
import dev.pushlab.server.feed.FeedSlice;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jetty.server.Request;

/**
 * What an endpoint works with.
 *
 * @param feed the feed to serve
 * @param publish appends a client's payload to the feed
 * @param mayPublish whether who made a request may publish
 * @param streams where an endpoint registers the streams that it holds open
 * @param settings limits and intervals
 */
public record EndpointContext(
        FeedReader feed,
        Function<String, FeedEvent> publish,
        Predicate<Request> mayPublish,
        LiveStreams streams,
        EndpointSettings settings) {

    /** What one answer or one write may carry of all that comes after a cursor. */
    FeedSlice read(FeedCursor cursor) {
        return feed.read(cursor, settings.mostEventsPerAnswer()).within(EndpointSettings.MOST_PAYLOAD_BYTES);
    }
}
