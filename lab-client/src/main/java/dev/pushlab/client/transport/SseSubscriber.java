package dev.pushlab.client.transport;

import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FeedMessage;
import dev.pushlab.protocol.WireDirection;
import java.io.EOFException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.Callback;

/**
 * Server-sent events: asks once, and reads an answer that never ends.
 *
 * <p><b>Cost:</b> one request, then some 20 bytes of field names and chunk heads an event; a connection held open. The
 * client cannot speak on it.
 *
 * <p><b>Choose it</b> when only the server has news: a browser reconnects and resumes by itself, and every proxy sees
 * plain HTTP.
 *
 * <p><b>Specification:</b> HTML Living Standard, section 9.2 "Server-sent events".
 */
final class SseSubscriber implements Subscriber {

    @Override
    public String name() {
        return "sse";
    }

    @Override
    public Subscription subscribe(ClientNetwork network, SubscribeOptions options, SubscriptionListener listener) {
        Stream stream = new Stream(network, name(), options, listener);
        network.connect(options.http(), stream);
        return stream;
    }

    private static final class Stream implements Subscription, HttpLine.Input, SseParser.Sink {
        private static final int OK = 200;
        private static final String STREAM_TYPE = "text/event-stream";

        private final SubscriptionListener listener;
        private final SubscriptionEnd end;
        private final String target;
        private final RequestHead head;
        private final SseParser blocks = new SseParser(this);
        private HttpLine line;
        private long readAtNanos;
        private boolean complete;

        Stream(ClientNetwork network, String name, SubscribeOptions options, SubscriptionListener listener) {
            this.listener = listener;
            this.end = new SubscriptionEnd(listener);
            this.target = options.target(name);
            this.head = network.head(
                    name,
                    options,
                    HttpFields.build().put(HttpHeader.ACCEPT, "text/event-stream"),
                    options.offer(HttpHeader.ACCEPT_ENCODING, "gzip"));
        }

        @Override
        public void onOpen(HttpLine opened) {
            line = opened;
            listener.onRequest();
            line.get(head, target, Callback.from(() -> {}, this::onEnd));
        }

        @Override
        public void onHead(int status, HttpFields fields) {
            if (status != OK) {
                listener.onAnswer(Answer.REFUSED, 0);
                throw new Refusal("sse", status, "");
            }
            String type = fields.get(HttpHeader.CONTENT_TYPE);
            if (type == null || !type.startsWith(STREAM_TYPE)) {
                throw new IllegalStateException("sse was answered with the type " + type + "; expected " + STREAM_TYPE);
            }
            line.tap().openedStream();
            listener.onAnswer(Answer.STREAM, 0);
            listener.onOpen();
        }

        @Override
        public void onContent(ByteBuffer content, long atNanos) {
            readAtNanos = atNanos;
            blocks.parse(content);
        }

        @Override
        public void onBlock(String data, int framingBytes, int blockBytes) {
            FeedMessage message = FeedCodec.decodeMessage(data);
            long payloadBytes =
                    message.event() == null ? 0 : message.event().payload().size();
            line.tap().carried(WireDirection.TO_CLIENT, blockBytes, payloadBytes, framingBytes);
            if (message.event() != null) {
                listener.onEvent(message.event(), readAtNanos);
            } else if (message.gap() != null) {
                listener.onGap(message.gap(), readAtNanos);
            } else if (message.opening() != null) {
                listener.onPosition(message.opening().epoch(), message.opening().next());
            }
        }

        @Override
        public void onComment(int bytes) {
            line.tap().carriedComment(WireDirection.TO_CLIENT, bytes);
            listener.onHeartbeat();
        }

        @Override
        public void onComplete() {
            complete = true;
            line.leave();
        }

        @Override
        public void onEnd(Throwable cause) {
            if (complete && cause == null) {
                end.closed(Ending.ofHttp("the server ended the stream"));
            } else {
                end.failed(cause == null ? new EOFException("the server cut the stream") : cause);
            }
        }

        @Override
        public void close() {
            // HTTP has no way to end an answer from the client's side: the server is asked to, or the stream is
            // aborted.
        }

        @Override
        public void abort() {
            end.closed(Ending.ofHttp("cut off"));
            if (line != null) {
                line.close();
            }
        }
    }
}
