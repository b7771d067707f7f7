package dev.pushlab.server.transport;

import dev.pushlab.protocol.WireDirection;
import dev.pushlab.server.feed.FeedEntry;
import dev.pushlab.server.feed.FeedSlice;
import dev.pushlab.server.wire.CountingEndPoint;
import dev.pushlab.server.wire.WireTap;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A slice of the feed as the answer of a poll or long-poll. */
final class BatchAnswer {

    private BatchAnswer() {}

    /** Answers, and tells the ledger what the answer carried. */
    static void write(EndpointContext context, Request request, Response response, FeedSlice slice, Callback callback) {
        MessageFormat format = MessageFormat.acceptedBy(request);
        byte[] body = format.encodeBatch(slice);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, format.type());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        HeadPadding.apply(request, response);
        CountingEndPoint socket = CountingEndPoint.of(
                request.getConnectionMetaData().getConnection().getEndPoint());
        Callback counted = new WhenWritten(() -> count(socket.tap(), slice, body.length), callback);
        SlowSubscribers slow = context.streams().slow();
        Delivery delivery = new Delivery(socket, socket::close);
        delivery.begin();
        response.write(true, ByteBuffer.wrap(body), Callback.from(counted, () -> {
            delivery.end();
            slow.forget(delivery);
        }));
        if (delivery.isUnderWay()) {
            // Most are written by now: only what has to wait for its reader is watched.
            slow.watch(delivery);
        }
    }

    private static void count(WireTap tap, FeedSlice slice, int bodyBytes) {
        if (slice.isEmpty()) {
            tap.emptyAnswer();
        } else {
            long payload =
                    slice.entries().stream().mapToLong(FeedEntry::payloadBytes).sum();
            tap.carried(WireDirection.TO_CLIENT, bodyBytes, payload, 0);
        }
    }
}
