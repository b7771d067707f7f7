package dev.pushlab.client.transport;

import dev.pushlab.server.wire.WireTap;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.internal.Parser;

/**
 * The client's end of a WebSocket (RFC 6455): upgrades, puts messages together, answers pings, closes in good order.
 * Reading is one thread's at a time; sending is anybody's.
 */
final class WebSocketConnection implements HttpLine.Input {

    /** What happens on the socket, in order, on the reading thread. */
    interface Listener {

        void onRequest();

        void onUpgrade();

        void onRefused(int status);

        /** A whole message; the buffer is only valid during the call. */
        void onMessage(ByteBuffer payload, long readAtNanos);

        void onPing();

        /** Both sides have said goodbye. */
        void onClosed(Ending ending);

        void onFailure(Throwable cause);
    }

    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int LARGEST_MESSAGE_BYTES = 64 << 20;
    private static final long GOODBYE_SECONDS = 2;

    /** RFC 6455 section 1.3. */
    private static final String ACCEPT_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final ClientNetwork network;
    private final String target;
    private final String subprotocol;
    private final Listener listener;
    private final String key;
    private final RequestHead head;
    private final Parser frames = new Parser(ByteBufferPool.NON_POOLING);
    private final ByteArrayOutputStream fragments = new ByteArrayOutputStream(0);
    private MessageInflater inflater;
    private boolean deflated;
    private CloseStatus peersGoodbye;
    private boolean saidGoodbye;
    private volatile FrameSender sender;
    private volatile HttpLine line;

    WebSocketConnection(
            ClientNetwork network, String transport, SubscribeOptions options, String subprotocol, Listener listener) {
        this.network = network;
        this.target = options.target(transport);
        this.subprotocol = subprotocol;
        this.listener = listener;
        byte[] nonce = new byte[16];
        ThreadLocalRandom.current().nextBytes(nonce);
        this.key = Base64.getEncoder().encodeToString(nonce);
        HttpFields needed = HttpFields.build()
                .put(HttpHeader.UPGRADE, "websocket")
                .put(HttpHeader.CONNECTION, "Upgrade")
                .put(HttpHeader.SEC_WEBSOCKET_KEY, key)
                .put(HttpHeader.SEC_WEBSOCKET_VERSION, "13")
                .put(HttpHeader.SEC_WEBSOCKET_SUBPROTOCOL, subprotocol);
        this.head = network.head(
                transport, options, needed, options.offer(HttpHeader.SEC_WEBSOCKET_EXTENSIONS, "permessage-deflate"));
    }

    /** Who counts this connection. */
    WireTap tap() {
        return line.tap();
    }

    /** Sends a message in one frame. */
    void send(byte opcode, byte[] payload) {
        sender.send(new Frame(opcode, true, ByteBuffer.wrap(payload)));
    }

    /** Says goodbye, and cuts the connection if the peer does not answer within 2 s. */
    void close(int code, String reason) {
        FrameSender open = sender;
        if (open == null) {
            abort();
            return;
        }
        if (sayGoodbye(new CloseStatus(code, reason))) {
            network.scheduler().schedule(this::abort, GOODBYE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Cuts the connection. */
    void abort() {
        listener.onFailure(new EOFException("cut off without a goodbye (1006)"));
        HttpLine open = line;
        if (open != null) {
            open.close();
        }
    }

    private boolean sayGoodbye(CloseStatus status) {
        synchronized (this) {
            if (saidGoodbye) {
                return false;
            }
            saidGoodbye = true;
        }
        sender.sendLast(status.toFrame());
        return true;
    }

    @Override
    public void onOpen(HttpLine opened) {
        line = opened;
        listener.onRequest();
        opened.upgrade(head, target, Callback.from(() -> {}, this::onEnd));
    }

    @Override
    public void onContent(ByteBuffer bytes, long readAtNanos) {
        while (bytes.hasRemaining() && peersGoodbye == null) {
            Frame.Parsed frame = frames.parse(bytes);
            if (frame != null) {
                onFrame(frame, readAtNanos);
            }
        }
    }

    @Override
    public void onHead(int status, HttpFields fields) {
        if (status != line.upgradeStatus()) {
            listener.onRefused(status);
            throw new Refusal("websocket", status, "");
        }
        if (status == SWITCHING_PROTOCOLS) {
            require(fields, HttpHeader.SEC_WEBSOCKET_ACCEPT, accept(key));
        }
        require(fields, HttpHeader.SEC_WEBSOCKET_SUBPROTOCOL, subprotocol);
        if (fields.get(HttpHeader.SEC_WEBSOCKET_EXTENSIONS) != null) {
            inflater = new MessageInflater(LARGEST_MESSAGE_BYTES);
        }
        sender = new FrameSender(line, Callback.from(() -> {}, this::onEnd));
        listener.onUpgrade();
    }

    private static void require(HttpFields fields, HttpHeader name, String expected) {
        if (!expected.equals(fields.get(name))) {
            throw new IllegalStateException(
                    name + " is '" + fields.get(name) + "' in the server's answer; expected '" + expected + "'");
        }
    }

    /** The value that proves the server has read the key (RFC 6455 section 4.2.2, 5.4). */
    static String accept(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest((key + ACCEPT_GUID).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    /** Over HTTP/1.1 the server closes the connection after its goodbye, over HTTP/2 only the stream. */
    @Override
    public void onComplete() {
        line.leave();
    }

    private void onFrame(Frame.Parsed frame, long readAtNanos) {
        switch (frame.getOpCode()) {
            case OpCode.PING -> {
                sender.send(new Frame(OpCode.PONG, true, copy(frame)));
                listener.onPing();
            }
            case OpCode.PONG -> {}
            case OpCode.CLOSE -> {
                peersGoodbye = CloseStatus.getCloseStatus(frame);
                sayGoodbye(peersGoodbye);
            }
            default -> onData(frame, readAtNanos);
        }
    }

    private void onData(Frame.Parsed frame, long readAtNanos) {
        if (frame.getOpCode() != OpCode.CONTINUATION) {
            deflated = frame.isRsv1();
        }
        if (frame.isFin() && fragments.size() == 0) {
            deliver(frame.getPayload(), readAtNanos);
            return;
        }
        if (fragments.size() + frame.getPayloadLength() > LARGEST_MESSAGE_BYTES) {
            throw new IllegalStateException("a message is larger than " + LARGEST_MESSAGE_BYTES + " bytes");
        }
        fragments.writeBytes(copy(frame).array());
        if (frame.isFin()) {
            ByteBuffer message = ByteBuffer.wrap(fragments.toByteArray());
            fragments.reset();
            deliver(message, readAtNanos);
        }
    }

    private void deliver(ByteBuffer message, long readAtNanos) {
        if (!deflated) {
            listener.onMessage(message, readAtNanos);
        } else if (inflater != null) {
            listener.onMessage(inflater.inflate(message), readAtNanos);
        } else {
            throw new IllegalStateException("a message is compressed, which was not agreed");
        }
    }

    private static ByteBuffer copy(Frame frame) {
        byte[] bytes = new byte[frame.getPayloadLength()];
        if (bytes.length > 0) {
            frame.getPayload().slice().get(bytes);
        }
        return ByteBuffer.wrap(bytes);
    }

    @Override
    public void onEnd(Throwable cause) {
        if (inflater != null) {
            inflater.end();
        }
        if (peersGoodbye != null) {
            String reason = peersGoodbye.getReason();
            listener.onClosed(new Ending(peersGoodbye.getCode(), reason == null ? "" : reason));
        } else {
            listener.onFailure(cause == null ? new EOFException("cut off without a goodbye (1006)") : cause);
        }
    }
}
