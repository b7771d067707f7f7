package dev.pushlab.server.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushlab.protocol.BadWireData;
import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.FeedOpening;
import dev.pushlab.protocol.Published;
import dev.pushlab.protocol.WireDirection;
import dev.pushlab.server.feed.FeedCursor;
import dev.pushlab.server.feed.FeedEntry;
import dev.pushlab.server.feed.FeedSlice;
import dev.pushlab.server.wire.CountingEndPoint;
import dev.pushlab.server.wire.WireTap;
import java.nio.ByteBuffer;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.exception.CloseException;

/** One WebSocket: events out, publishes in, pings answered. Jetty answers close frames by itself. */
final class WebSocketSession implements FrameHandler {

    private static final System.Logger LOG = System.getLogger(WebSocketSession.class.getName());

    private final EndpointContext context;
    private final MessageFormat format;
    private final WireTap tap;
    private final boolean mayPublish;
    private final Outbox outbox;
    private final MessageAssembler inbox;
    private CoreSession session;
    private volatile boolean heard;

    WebSocketSession(
            EndpointContext context,
            FeedCursor cursor,
            MessageFormat format,
            CountingEndPoint socket,
            boolean mayPublish) {
        this.mayPublish = mayPublish;
        this.context = context;
        this.format = format;
        this.tap = socket.tap();
        this.outbox = new Outbox(context, cursor, socket);
        this.inbox = new MessageAssembler(context.settings().largestMessageBytes());
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        session = opened;
        callback.succeeded();
        session.demand();
        outbox.open();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        heard = true;
        switch (frame.getOpCode()) {
            case OpCode.PING -> {
                Frame pong = new Frame(OpCode.PONG, true, copy(frame.getPayload()));
                session.sendFrame(pong, andThenReceive(callback), false);
            }
            case OpCode.TEXT, OpCode.BINARY, OpCode.CONTINUATION -> {
                try {
                    receive(frame, callback);
                } catch (CloseException e) {
                    callback.failed(e);
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.ERROR, "a message could not be dealt with", e);
                    callback.failed(
                            new CloseException(CloseStatus.SERVER_ERROR, "the server failed; its log says why"));
                }
            }
            case OpCode.PONG -> andThenReceive(callback).succeeded();
            default -> callback.succeeded();
        }
    }

    private void receive(Frame frame, Callback callback) {
        ByteBuffer message = inbox.add(frame);
        if (message == null) {
            andThenReceive(callback).succeeded();
        } else {
            publish(message, andThenReceive(callback));
        }
    }

    /** Only who takes our answers is heard on: else they would pile up for a client that asks and does not read. */
    private Callback andThenReceive(Callback callback) {
        return Callback.from(
                () -> {
                    callback.succeeded();
                    session.demand();
                },
                callback::failed);
    }

    private void publish(ByteBuffer message, Callback answered) {
        if (!mayPublish) {
            throw new CloseException(CloseStatus.POLICY_VIOLATION, "publishing needs the token or a ticket");
        }
        String payload;
        try {
            payload = format.payload(message);
        } catch (BadWireData | IllegalArgumentException e) {
            throw new CloseException(CloseStatus.BAD_PAYLOAD, e.getMessage());
        }
        tap.carried(WireDirection.TO_SERVER, message.limit(), payload.getBytes(UTF_8).length, 0);
        FeedEvent event = context.publish().apply(payload);
        byte[] answer = format.encode(new Published(event.sequence()));
        send(answer, carrying(answer, answered), false);
    }

    /**
     * Sends a message, in several frames where it is larger than a frame may be; no other message comes between them.
     */
    private synchronized void send(byte[] message, Callback callback, boolean mayWait) {
        int most = context.settings().largestMessageBytes();
        byte opcode = format.opcode();
        int from = 0;
        while (message.length - from > most) {
            session.sendFrame(new Frame(opcode, false, part(message, from, most)), vital(), true);
            opcode = OpCode.CONTINUATION;
            from += most;
        }
        session.sendFrame(new Frame(opcode, true, part(message, from, message.length - from)), callback, mayWait);
    }

    private static ByteBuffer part(byte[] message, int from, int length) {
        return ByteBuffer.wrap(message, from, length).slice();
    }

    /** For a message that carries nothing but itself. */
    private Callback carrying(byte[] message, Callback callback) {
        return new WhenWritten(() -> tap.carried(WireDirection.TO_CLIENT, message.length, 0, 0), callback);
    }

    /** For a frame before the last of a write: its failure must not pass in silence, for an event would be lost. */
    private Callback vital() {
        return Callback.from(() -> {}, outbox::onFailure);
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        outbox.end();
        callback.succeeded();
    }

    private static ByteBuffer copy(ByteBuffer payload) {
        // The frame's buffer goes back to its pool when the frame is done with.
        return ByteBuffer.allocate(payload.remaining()).put(payload.slice()).flip();
    }

    /** The events that go out. */
    private final class Outbox extends FeedStream {

        Outbox(EndpointContext context, FeedCursor cursor, CountingEndPoint socket) {
            super(context, cursor, socket);
        }

        @Override
        void writeOpening(FeedCursor start, Callback callback) {
            byte[] opening = format.encode(new FeedOpening(start.epoch(), start.after()));
            send(opening, carrying(opening, callback), false);
        }

        @Override
        void writeSlice(FeedSlice slice, Callback callback) {
            long payloadBytes =
                    slice.entries().stream().mapToLong(FeedEntry::payloadBytes).sum();
            byte[] gap = slice.gap() == null ? null : format.encode(slice.gap());
            long plainBytes = slice.entries().stream()
                            .mapToLong(entry -> format.encode(entry).length)
                            .sum()
                    + (gap == null ? 0 : gap.length);
            Callback counted =
                    new WhenWritten(() -> tap.carried(WireDirection.TO_CLIENT, plainBytes, payloadBytes, 0), callback);
            int last = slice.entries().size() - 1;
            if (gap != null) {
                boolean alone = last < 0;
                send(gap, alone ? counted : vital(), !alone);
            }
            for (int i = 0; i <= last; i++) {
                // All but the last may wait in Jetty's buffer, so that a burst leaves in one write.
                send(format.encode(slice.entries().get(i)), i == last ? counted : vital(), i < last);
            }
        }

        @Override
        protected void onFailure(Throwable cause) {
            super.onFailure(cause);
            session.close(CloseStatus.SERVER_ERROR, "an event could not be sent", Callback.NOOP);
        }

        @Override
        boolean isAlive() {
            boolean alive = heard;
            heard = false;
            return alive;
        }

        /** Says why, and does not wait long for that to be read by somebody who does not read. */
        @Override
        void cut(int code, String reason) {
            session.close(code, reason, Callback.NOOP);
            context.streams().soon(session::abort);
        }

        @Override
        void writeHeartbeat(Callback callback) {
            session.sendFrame(new Frame(OpCode.PING), callback, false);
        }

        /**
         * The client of a WebSocket can end it by itself, and with a better grace than a goodbye that crosses its own.
         */
        @Override
        public void onRelease() {
            onMore();
        }

        @Override
        void writeGoodbye() {
            session.close(CloseStatus.SHUTDOWN, "the server is letting go", Callback.NOOP);
        }
    }
}
