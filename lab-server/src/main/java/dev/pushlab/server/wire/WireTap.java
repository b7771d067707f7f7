package dev.pushlab.server.wire;

import dev.pushlab.protocol.WireDirection;
import dev.pushlab.protocol.WirePart;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.EndPoint;

/**
 * Counts one connection. The socket tells it every byte, and where there is TLS also every byte of plain text; it works
 * out by itself what each was for, but for three things that only the transport knows, and which both sides tell it
 * independently: that an answer was empty, that an exchange opened a stream, and how much of a body was payload.
 *
 * <p>Each direction may be used by one thread at a time; both directions may be used at once.
 */
public final class WireTap {

    private static final int CLOSE_OPCODE = 8;

    private final WireLedger ledger;
    private final WireWatcher watcher;
    private final long connection;
    private final Direction toServer;
    private final Direction toClient;
    private volatile WireCounters counters;
    private volatile boolean secure;
    private volatile boolean assigned;
    private boolean headRequest;

    /**
     * A tap for one connection.
     *
     * @param watcher who is shown its bytes; null for nobody, which then costs nothing
     * @param connection its number, for the watcher
     */
    WireTap(WireLedger ledger, WireWatcher watcher, long connection) {
        this.ledger = ledger;
        this.watcher = watcher;
        this.connection = connection;
        this.toServer = new Direction(WireDirection.TO_SERVER);
        this.toClient = new Direction(WireDirection.TO_CLIENT);
        this.counters = ledger.other();
        counters.connectionsOpened.increment();
    }

    /** The tap of a connection's endpoint, plain or TLS. */
    public static WireTap of(EndPoint endPoint) {
        return CountingEndPoint.of(endPoint).tap();
    }

    /** The answer just written or read had no event: its bytes were spent for nothing. */
    public void emptyAnswer() {
        counters.emptyAnswers.increment();
        move(WireDirection.TO_CLIENT, WirePart.HEADS, WirePart.EMPTY, toClient.headBytes);
        move(WireDirection.TO_CLIENT, WirePart.ENVELOPE, WirePart.EMPTY, toClient.bodyBytes);
    }

    /** The exchange under way has opened a stream of events. */
    public void openedStream() {
        counters.streams.increment();
        move(WireDirection.TO_SERVER, WirePart.HEADS, WirePart.HANDSHAKE, toServer.headBytes);
        move(WireDirection.TO_CLIENT, WirePart.HEADS, WirePart.HANDSHAKE, toClient.headBytes);
    }

    /**
     * Bodies or messages have carried events.
     *
     * @param payloadBytes how much of them was payload
     * @param framingBytes how much was framing that stands inside the body, as SSE's field names do
     */
    public void carried(WireDirection direction, long payloadBytes, long framingBytes) {
        move(direction, WirePart.ENVELOPE, WirePart.PAYLOAD, payloadBytes);
        move(direction, WirePart.ENVELOPE, WirePart.FRAMING, framingBytes);
    }

    /** A body has carried a comment that only keeps the connection alive. */
    public void carriedComment(WireDirection direction, long bytes) {
        move(direction, WirePart.ENVELOPE, WirePart.CONTROL, bytes);
    }

    /** The peer is cut off because it does not read. */
    public void cutAsSlow() {
        counters.cutAsSlow.increment();
    }

    /** The peer is cut off because it gives no sign of life. */
    public void cutAsSilent() {
        counters.cutAsSilent.increment();
    }

    void secure() {
        secure = true;
    }

    /** Bytes {@code [from, to)} of the buffer have passed the socket. */
    void onSocket(WireDirection direction, ByteBuffer buffer, int from, int to) {
        Direction way = direction(direction);
        way.onSocket(to - from);
        if (!secure) {
            way.onText(buffer, from, to);
        }
    }

    /** Bytes {@code [from, to)} of the buffer have passed TLS, as plain text. */
    void onPlainText(WireDirection direction, ByteBuffer buffer, int from, int to) {
        Direction way = direction(direction);
        way.addTls(from - to);
        way.onText(buffer, from, to);
        way.settleTls();
    }

    void onClose() {
        counters.addPart(WireDirection.TO_SERVER, WirePart.HEADS, toServer.scanner.unfinishedHeadBytes());
        counters.addPart(WireDirection.TO_CLIENT, WirePart.HEADS, toClient.scanner.unfinishedHeadBytes());
        counters.connectionsClosed.increment();
        if (toServer.isAtRest() && toClient.isAtRest() && toServer.messages == toClient.messages) {
            counters.cleanCloses.increment();
        }
    }

    private Direction direction(WireDirection direction) {
        return direction == WireDirection.TO_SERVER ? toServer : toClient;
    }

    private void move(WireDirection direction, WirePart from, WirePart to, long bytes) {
        counters.addPart(direction, from, -bytes);
        counters.addPart(direction, to, bytes);
    }

    private long onRequest(MessageHead head, int bytes) {
        WireCounters now = ledger.forTarget(head.target());
        if (now != counters) {
            reassign(now, bytes + toServer.scanner.bytesAhead());
        }
        assigned = true;
        headRequest = head.firstLine().startsWith("HEAD ");
        now.requests.increment();
        return head.chunked() ? MessageScanner.CHUNKED : Math.max(0, head.contentLength());
    }

    /**
     * The connection turns to another transport, and takes along what is only now known to have served it: the
     * request's own bytes and what has come behind them, and before the connection's first request TLS's handshake.
     *
     * @param requestBytes those of the request and behind it, without TLS
     */
    private void reassign(WireCounters now, int requestBytes) {
        WireCounters before = counters;
        before.connectionsOpened.decrement();
        now.connectionsOpened.increment();
        toServer.moveFresh(before, now, requestBytes);
        if (!assigned) {
            toClient.moveFresh(before, now, 0);
        }
        counters = now;
    }

    private long onAnswer(MessageHead head) {
        int status = head.status();
        if (status == 101) {
            toServer.scanner.startFrames();
            return MessageScanner.FRAMES;
        }
        if (status >= 400) {
            counters.refusals.increment();
        }
        if (headRequest || status < 200 || status == 204 || status == 304) {
            return 0;
        }
        return head.chunked()
                ? MessageScanner.CHUNKED
                : head.contentLength() >= 0 ? head.contentLength() : MessageScanner.TO_END;
    }

    /** What one direction has carried in its latest message. */
    private final class Direction implements MessageScanner.Sink {
        private final WireDirection name;
        private final MessageScanner scanner;
        private int headBytes;
        private long bodyBytes;
        private long freshTls;
        private long messages;
        private boolean saidGoodbye;

        Direction(WireDirection name) {
            this.name = name;
            this.scanner =
                    new MessageScanner(watcher == null ? this : new WatchedSink(this, watcher, connection, name));
        }

        /** Bytes as HTTP or WebSocket has them, without TLS. */
        void onText(ByteBuffer buffer, int from, int to) {
            if (watcher != null) {
                byte[] bytes = new byte[to - from];
                buffer.get(from, bytes);
                watcher.onBytes(connection, name, bytes);
            }
            scanner.scan(buffer, from, to);
        }

        void onSocket(int bytes) {
            counters.addTotal(name, bytes);
            if (secure) {
                addTls(bytes);
            }
        }

        /** Nothing is cut off when the connection closes now. */
        boolean isAtRest() {
            return saidGoodbye || scanner.isBetweenMessages();
        }

        void addTls(int bytes) {
            counters.addPart(name, WirePart.TLS, bytes);
            freshTls += bytes;
        }

        /** With the message over, what TLS has cost until now is its transport's. */
        void settleTls() {
            if (assigned && scanner.isBetweenMessages()) {
                freshTls = 0;
            }
        }

        void moveFresh(WireCounters before, WireCounters now, int textBytes) {
            // Less than nothing where records were read ahead while the message before was still under way.
            long tls = Math.max(0, freshTls);
            before.addTotal(name, -tls - textBytes);
            now.addTotal(name, tls + textBytes);
            before.addPart(name, WirePart.TLS, -tls);
            now.addPart(name, WirePart.TLS, tls);
        }

        @Override
        public long onHead(MessageHead head, int bytes) {
            headBytes = bytes;
            bodyBytes = 0;
            messages += head.isInterim() ? 0 : 1;
            long body = name == WireDirection.TO_SERVER ? onRequest(head, bytes) : onAnswer(head);
            counters.addPart(name, WirePart.HEADS, bytes);
            if (body == MessageScanner.FRAMES) {
                openedStream();
            }
            return body;
        }

        @Override
        public void onBody(int bytes) {
            bodyBytes += bytes;
            counters.addPart(name, WirePart.ENVELOPE, bytes);
        }

        @Override
        public void onChunking(int bytes) {
            counters.addPart(name, WirePart.FRAMING, bytes);
        }

        @Override
        public void onFrameHead(int opcode, int bytes) {
            counters.addFrame(name, opcode);
            saidGoodbye |= opcode == CLOSE_OPCODE;
            counters.addPart(name, opcode < 8 ? WirePart.FRAMING : WirePart.CONTROL, bytes);
        }

        @Override
        public void onFramePayload(int opcode, int bytes) {
            counters.addPart(name, opcode < 8 ? WirePart.ENVELOPE : WirePart.CONTROL, bytes);
        }
    }
}
