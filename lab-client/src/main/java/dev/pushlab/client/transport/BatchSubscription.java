package dev.pushlab.client.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushlab.protocol.BinaryCodec;
import dev.pushlab.protocol.FeedBatch;
import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.WireDirection;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.Callback;

/** What poll and long-poll share: one connection, one request at a time, a cursor that only answers move. */
abstract class BatchSubscription implements Subscription, HttpLine.Input {

    private static final int OK = 200;
    private static final int LARGEST_BODY_BYTES = 64 << 20;

    private final ClientNetwork network;
    private final String transport;
    private final SubscriptionListener listener;
    private final SubscriptionEnd end;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Answer nothing;
    private final SubscribeOptions options;
    private final RequestHead head;
    private String epoch;
    private long cursor;
    private int status;
    private long readAtNanos;
    private HttpLine line;
    private boolean asking;
    private boolean writing;
    private boolean askOnceWritten;
    private volatile boolean closing;

    BatchSubscription(
            ClientNetwork network,
            String transport,
            SubscribeOptions options,
            SubscriptionListener listener,
            Answer nothing) {
        this.network = network;
        this.transport = transport;
        this.listener = listener;
        this.end = new SubscriptionEnd(listener);
        this.epoch = options.epoch();
        this.cursor = options.after();
        this.nothing = nothing;
        this.options = options;
        this.head = network.head(
                transport,
                options,
                options.binary()
                        ? HttpFields.build().put(HttpHeader.ACCEPT, BinaryCodec.BINARY_TYPE)
                        : HttpFields.EMPTY,
                options.offer(HttpHeader.ACCEPT_ENCODING, "gzip"));
    }

    /** Parameters behind the cursor's, each with its {@code &}. */
    abstract String parameters();

    /** The connection is there, or an answer has been taken: when to ask (again) is the transport's matter. */
    abstract void askWhenDue();

    final BatchSubscription start() {
        network.connect(options.http(), this);
        return this;
    }

    /** Asks for what comes after the cursor, unless the subscription is ending. */
    final void ask() {
        synchronized (this) {
            if (closing || asking) {
                return;
            }
            if (writing) {
                // The answer has overtaken the word that its request is written.
                askOnceWritten = true;
                return;
            }
            asking = true;
            writing = true;
        }
        listener.onRequest();
        String target = options.target(transport, epoch, cursor) + parameters();
        line.get(head, target, Callback.from(this::onWritten, this::fail));
    }

    private void onWritten() {
        boolean askNow;
        synchronized (this) {
            writing = false;
            askNow = askOnceWritten;
            askOnceWritten = false;
        }
        if (askNow) {
            ask();
        }
    }

    @Override
    public final void onOpen(HttpLine opened) {
        line = opened;
        listener.onOpen();
        askWhenDue();
    }

    @Override
    public final void onHead(int answered, HttpFields fields) {
        status = answered;
    }

    @Override
    public final void onContent(ByteBuffer content, long atNanos) {
        readAtNanos = atNanos;
        if (body.size() + content.remaining() > LARGEST_BODY_BYTES) {
            throw new IllegalStateException("an answer is larger than " + LARGEST_BODY_BYTES + " bytes");
        }
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        body.writeBytes(bytes);
    }

    @Override
    public final void onComplete() {
        byte[] answer = body.toByteArray();
        body.reset();
        if (status != OK) {
            listener.onAnswer(Answer.REFUSED, 0);
            throw new Refusal(transport, status, new String(answer, UTF_8));
        }
        deliver(
                options.binary()
                        ? BinaryCodec.decodeBatch(ByteBuffer.wrap(answer))
                        : FeedCodec.decodeBatch(new String(answer, UTF_8)),
                answer.length);
        boolean leave;
        synchronized (this) {
            asking = false;
            leave = closing;
        }
        if (leave) {
            leave();
        } else {
            askWhenDue();
        }
    }

    private void deliver(FeedBatch batch, int bodyBytes) {
        boolean empty = batch.events().isEmpty() && batch.gap() == null;
        epoch = batch.epoch();
        cursor = batch.next();
        listener.onAnswer(empty ? nothing : Answer.DATA, batch.events().size());
        if (empty) {
            line.tap().emptyAnswer();
            listener.onPosition(epoch, cursor);
            return;
        }
        if (batch.gap() != null) {
            listener.onGap(batch.gap(), readAtNanos);
        }
        long payloadBytes = 0;
        for (FeedEvent event : batch.events()) {
            payloadBytes += event.payload().size();
            listener.onEvent(event, readAtNanos);
        }
        listener.onPosition(epoch, cursor);
        line.tap().carried(WireDirection.TO_CLIENT, bodyBytes, payloadBytes, 0);
    }

    @Override
    public final void onEnd(Throwable cause) {
        if (closing && cause == null) {
            end.closed(Ending.ofHttp("closed"));
        } else {
            end.failed(cause == null ? new EOFException("the server closed the connection") : cause);
        }
    }

    @Override
    public final void close() {
        boolean idle;
        synchronized (this) {
            closing = true;
            idle = !asking;
        }
        if (idle) {
            leave();
        }
    }

    private void leave() {
        if (line == null) {
            end.closed(Ending.ofHttp("closed"));
        } else {
            line.leave();
        }
    }

    @Override
    public final void abort() {
        closing = true;
        // First the word, then the deed: closing the connection would be told as a failure.
        end.closed(Ending.ofHttp("cut off"));
        if (line != null) {
            line.close();
        }
    }

    private void fail(Throwable cause) {
        end.failed(cause);
        line.close();
    }
}
