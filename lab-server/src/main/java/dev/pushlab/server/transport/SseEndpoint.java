package dev.pushlab.server.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;

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

/**
 * Server-sent events: one answer that never ends, a few lines of text an event.
 *
 * <p><b>Cost:</b> one request, then some 20 bytes of field names and chunk heads an event; a connection held open. The
 * client cannot speak on it.
 *
 * <p><b>Choose it</b> when only the server has news: a browser reconnects and resumes by itself, and every proxy sees
 * plain HTTP.
 *
 * <p><b>Specification:</b> HTML Living Standard, section 9.2 "Server-sent events".
 */
final class SseEndpoint implements Endpoint {

    @Override
    public String name() {
        return "sse";
    }

    @Override
    public Handler handler(EndpointContext context) {
        FeedReader feed = context.feed();
        return new GetHandler((request, response, callback) -> {
            String lastEventId = request.getHeaders().get("Last-Event-ID");
            FeedCursor cursor = FeedQuery.of(request).cursor(feed, lastEventId);
            context.streams().requireRoom();
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            new Stream(context, cursor, request, response, callback).open();
        });
    }

    /** One subscriber's answer. */
    private static final class Stream extends FeedStream {
        private final WireTap tap;
        private final Response response;
        private final Callback done;
        private boolean begun;

        Stream(EndpointContext context, FeedCursor cursor, Request request, Response response, Callback done) {
            super(context, cursor, socket(request));
            this.tap = socket(request).tap();
            this.response = response;
            this.done = done;
        }

        private static CountingEndPoint socket(Request request) {
            return CountingEndPoint.of(
                    request.getConnectionMetaData().getConnection().getEndPoint());
        }

        @Override
        void writeOpening(FeedCursor start, Callback callback) {
            Block block = new Block();
            byte[] opening = FeedCodec.encode(new FeedOpening(start.epoch(), start.after()));
            block.add("event: open\nid: " + start.after(), opening);
            write(block, begun ? callback : new WhenWritten(tap::openedStream, callback));
            begun = true;
        }

        @Override
        void writeSlice(FeedSlice slice, Callback callback) {
            Block block = new Block();
            if (slice.gap() != null) {
                // Where the stream is now: a subscriber that was ahead of the feed resumes from where that really is.
                block.add("event: gap\nid: " + slice.afterGap(), FeedCodec.encode(slice.gap()));
            }
            for (FeedEntry entry : slice.entries()) {
                block.payloadBytes += entry.payloadBytes();
                // Never in binary: an event stream is UTF-8 (HTML Living Standard, 9.2.5), so bytes go as base64.
                block.add("id: " + entry.sequence(), entry.json());
            }
            write(block, callback);
        }

        @Override
        void writeHeartbeat(Callback callback) {
            ByteBuffer comment = ByteBuffer.wrap(":\n\n".getBytes(US_ASCII));
            int bytes = comment.remaining();
            response.write(
                    false,
                    comment,
                    new WhenWritten(() -> tap.carriedComment(WireDirection.TO_CLIENT, bytes), callback));
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

        private void write(Block block, Callback callback) {
            response.write(
                    false,
                    ByteBuffer.wrap(block.bytes.toByteArray()),
                    new WhenWritten(
                            () -> tap.carried(
                                    WireDirection.TO_CLIENT,
                                    block.bytes.size(),
                                    block.payloadBytes,
                                    block.framingBytes),
                            callback));
        }
    }

    /** Lines of one write. */
    private static final class Block {
        private static final byte[] DATA = "\ndata: ".getBytes(US_ASCII);
        private static final byte[] END = "\n\n".getBytes(US_ASCII);

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        private long payloadBytes;
        private long framingBytes;

        void add(String fields, byte[] data) {
            byte[] head = fields.getBytes(US_ASCII);
            bytes.writeBytes(head);
            bytes.writeBytes(DATA);
            bytes.writeBytes(data);
            bytes.writeBytes(END);
            framingBytes += head.length + DATA.length + END.length;
        }
    }
}
