package dev.pushlab.client.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FeedMessage;
import dev.pushlab.protocol.FeedPaths;
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
        String target = FeedPaths.of(name()) + "?" + FeedPaths.AFTER + "=" + options.after() + "&" + FeedPaths.EPOCH
                + "=" + options.epoch();
        Lines lines = new Lines(network.get(target, ""), listener);
        network.connect(lines);
        return lines;
    }

    private static final class Lines implements Subscription, WireConnection.Input, AnswerParser.Sink {
        private static final int OK = 200;

        private final byte[] request;
        private final SubscriptionListener listener;
        private final SubscriptionEnd end;
        private final AnswerParser answers = new AnswerParser(this);
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private WireConnection connection;
        private long readAtNanos;
        private boolean complete;

        Lines(byte[] request, SubscriptionListener listener) {
            this.request = request;
            this.listener = listener;
            this.end = new SubscriptionEnd(listener);
        }

        @Override
        public void onOpen(WireConnection opened) {
            connection = opened;
            listener.onRequest();
            connection.write(ByteBuffer.wrap(request), Callback.from(() -> {}, this::onEnd));
        }

        @Override
        public void onBytes(ByteBuffer bytes, long atNanos) {
            readAtNanos = atNanos;
            answers.parse(bytes);
        }

        @Override
        public void onHead(int status, HttpFields fields) {
            if (status != OK) {
                listener.onAnswer(Answer.REFUSED, 0);
                throw new IllegalStateException("ndjson answered " + status);
            }
            connection.tap().openedStream();
            listener.onAnswer(Answer.STREAM, 0);
            listener.onOpen();
        }

        @Override
        public void onContent(ByteBuffer content) {
            while (content.hasRemaining()) {
                byte b = content.get();
                if (b != '\n') {
                    line.write(b);
                } else if (line.size() == 0) {
                    connection.tap().carriedComment(WireDirection.TO_CLIENT, 1);
                } else {
                    take(FeedCodec.decodeMessage(line.toString(UTF_8)));
                    line.reset();
                }
            }
        }

        private void take(FeedMessage message) {
            boolean event = message.event() != null;
            long payloadBytes = event ? message.event().payload().size() : 0;
            connection.tap().carried(WireDirection.TO_CLIENT, payloadBytes, 1);
            if (event) {
                listener.onEvent(message.event(), readAtNanos);
            } else if (message.gap() != null) {
                listener.onGap(message.gap(), readAtNanos);
            }
        }

        @Override
        public void onComplete() {
            complete = true;
            connection.leave();
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
            if (connection != null) {
                connection.close();
            }
        }
    }
}
