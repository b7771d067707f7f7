package dev.pushlab.server.transport;

import dev.pushlab.server.feed.FeedReader;
import org.eclipse.jetty.server.Handler;

/**
 * Ajax polling: the client asks, the server answers at once with what there is, be it nothing.
 *
 * <p><b>Cost:</b> a request and an answer with all their heads a poll interval, whether or not there is news; half an
 * interval of latency on average. Nothing is held between two requests.
 *
 * <p><b>Choose it</b> when news may be late by an interval, when events are so frequent that one answer carries many,
 * or when nothing but plain requests gets through.
 *
 * <p><b>Specification:</b> plain GET, RFC 9110 section 9.3.1.
 */
final class PollEndpoint implements Endpoint {

    @Override
    public String name() {
        return "poll";
    }

    @Override
    public Handler handler(EndpointContext context) {
        FeedReader feed = context.feed();
        return new GetHandler((request, response, callback) -> BatchAnswer.write(
                context, request, response, context.read(FeedQuery.of(request).cursor(feed)), callback));
    }
}
