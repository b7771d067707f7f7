package dev.pushlab.client.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FeedMessage;
import dev.pushlab.protocol.WireDirection;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.util.Callback;

/** A fifth transport, for tests alone: asks once and reads an answer that never ends, a line of JSON a message. */
public final class NdjsonSubscriber implements Subscriber {

    @Override
    public String name() {
        return "ndjson";
    }

    @Override
    public Subscription subscribe(ClientNetwork network, SubscribeOptions options, SubscriptionListener listener) {
        RequestHead head = network.head(name(), options, HttpFields.EMPTY, HttpFields.EMPTY);
        Lines lines = new Lines(head, options.target(name()), listener);
        network.connect(options.http(), lines);
        return lines;
    }

    private static final class Lines implements Subscription, HttpLine.Input {
        private static final int OK = 200;

        private final RequestHead head;
        private final String target;
        private final SubscriptionListener listener;
        private final SubscriptionEnd end;
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private HttpLine line;
        private long readAtNanos;
        private boolean complete;

        Lines(RequestHead head, String target, SubscriptionListener listener) {
            this.head = head;
            this.target = target;
            this.listener = listener;
            this.end = new SubscriptionEnd(listener);
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
                throw new IllegalStateException("ndjson answered " + status);
            }
            line.tap().openedStream();
            listener.onAnswer(Answer.STREAM, 0);
            listener.onOpen();
        }

        @Override
        public void onContent(ByteBuffer content, long atNanos) {
            readAtNanos = atNanos;
            while (content.hasRemaining()) {
                byte b = content.get();
                if (b != '\n') {
                    text.write(b);
                } else if (text.size() == 0) {
                    line.tap().carriedComment(WireDirection.TO_CLIENT, 1);
                } else {
                    take(FeedCodec.decodeMessage(text.toString(UTF_8)), text.size() + 1);
                    text.reset();
                }
            }
        }

        private void take(FeedMessage message, int bytes) {
            boolean event = message.event() != null;
            long payloadBytes = event ? message.event().payload().size() : 0;
            line.tap().carried(WireDirection.TO_CLIENT, bytes, payloadBytes, 1);
            if (event) {
                listener.onEvent(message.event(), readAtNanos);
            } else if (message.gap() != null) {
                listener.onGap(message.gap(), readAtNanos);
            }
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
            // As with every endless answer, the server has to end it.
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
