package dev.pushlab.server.transport;

import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FeedOpening;
import dev.pushlab.protocol.WireDirection;
import dev.pushlab.server.feed.FeedCursor;
import dev.pushlab.server.feed.FeedEntry;
import dev.pushlab.server.feed.FeedReader;
import dev.pushlab.server.feed.FeedSlice;
import dev.pushlab.server.wire.CountingEndPoint;
import dev.pushlab.server.wire.WireTap;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A fifth transport, for tests alone: one answer that never ends, a line of JSON a message. */
public final class NdjsonEndpoint implements Endpoint {

    @Override
    public String name() {
        return "ndjson";
    }

    @Override
    public Handler handler(EndpointContext context) {
        FeedReader feed = context.feed();
        return new GetHandler((request, response, callback) -> {
            FeedCursor cursor = FeedQuery.of(request).cursor(feed);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/x-ndjson");
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            new Lines(context, cursor, request, response, callback).open();
        });
    }

    private static final class Lines extends FeedStream {
        private final WireTap tap;
        private final Response response;
        private final Callback done;

        Lines(EndpointContext context, FeedCursor cursor, Request request, Response response, Callback done) {
            super(
                    context,
                    cursor,
                    CountingEndPoint.of(
                            request.getConnectionMetaData().getConnection().getEndPoint()));
            this.tap =
                    WireTap.of(request.getConnectionMetaData().getConnection().getEndPoint());
            this.response = response;
            this.done = done;
        }

        @Override
        void writeOpening(FeedCursor start, Callback callback) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            end(line, FeedCodec.encode(new FeedOpening(start.epoch(), start.after())));
            write(line, 1, 0, Callback.from(tap::openedStream, callback));
        }

        @Override
        void writeSlice(FeedSlice slice, Callback callback) {
            ByteArrayOutputStream lines = new ByteArrayOutputStream(512);
            if (slice.gap() != null) {
                end(lines, FeedCodec.encode(slice.gap()));
            }
            slice.entries().forEach(entry -> end(lines, entry.json()));
            long payloadBytes =
                    slice.entries().stream().mapToLong(FeedEntry::payloadBytes).sum();
            write(lines, slice.entries().size() + (slice.gap() == null ? 0 : 1), payloadBytes, callback);
        }

        private static void end(ByteArrayOutputStream lines, byte[] json) {
            lines.writeBytes(json);
            lines.write('\n');
        }

        private void write(ByteArrayOutputStream lines, int count, long payloadBytes, Callback callback) {
            response.write(
                    false,
                    ByteBuffer.wrap(lines.toByteArray()),
                    Callback.from(
                            () -> tap.carried(WireDirection.TO_CLIENT, lines.size(), payloadBytes, count), callback));
        }

        @Override
        void writeHeartbeat(Callback callback) {
            response.write(
                    false,
                    ByteBuffer.wrap(new byte[] {'\n'}),
                    Callback.from(() -> tap.carriedComment(WireDirection.TO_CLIENT, 1), callback));
        }

        @Override
        void writeGoodbye() {
            response.write(true, null, done);
        }

        @Override
        protected void onFailure(Throwable cause) {
            super.onFailure(cause);
            done.failed(cause);
        }
    }
}
