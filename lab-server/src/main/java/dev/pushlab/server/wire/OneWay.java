package dev.pushlab.server.wire;

import dev.pushlab.protocol.WireDirection;
import dev.pushlab.protocol.WirePart;
import java.nio.ByteBuffer;

/**
 * One direction of a connection: what its bytes were for, and what its latest message has carried. Used by one thread
 * at a time.
 */
final class OneWay implements MessageScanner.Sink {
    private static final int CLOSE_OPCODE = 8;

    private final WireTap tap;
    private final WireDirection name;
    private final WireWatcher watcher;
    private final MessageScanner scanner;
    private int headBytes;
    private long bodyBytes;
    private long freshTls;
    private long freshSetUp;
    private long freshUpkeep;
    private CompressedShares shares;
    private long messages;
    private boolean saidGoodbye;

    OneWay(WireTap tap, WireDirection name, WireWatcher watcher) {
        this.tap = tap;
        this.name = name;
        this.watcher = watcher;
        this.scanner =
                new MessageScanner(watcher == null ? this : new WatchedSink(this, watcher, tap.connection(), name));
    }

    void startHttp2() {
        scanner.startHttp2();
    }

    void startFrames() {
        scanner.startFrames();
    }

    /** What comes from here on is compressed, or may be. */
    void compress() {
        if (shares == null) {
            shares = new CompressedShares();
        }
    }

    void startTunnel() {
        scanner.startTunnel();
    }

    int bytesAhead() {
        return scanner.bytesAhead();
    }

    int unfinishedHeadBytes() {
        return scanner.unfinishedHeadBytes();
    }

    int headBytes() {
        return headBytes;
    }

    long messages() {
        return messages;
    }

    /** The latest message had nothing to tell. */
    void carriedNothing() {
        tap.move(name, WirePart.HEADS, WirePart.EMPTY, headBytes);
        tap.move(name, WirePart.ENVELOPE, WirePart.EMPTY, bodyBytes);
        leaveOut(bodyBytes);
        // The word of an answer's last write may come after the end of its connection.
        settleShares();
    }

    void carried(long plainBytes, long payloadBytes, long framingBytes) {
        if (shares == null) {
            tap.move(name, WirePart.ENVELOPE, WirePart.PAYLOAD, payloadBytes);
            tap.move(name, WirePart.ENVELOPE, WirePart.FRAMING, framingBytes);
        } else {
            shares.carried(plainBytes, payloadBytes, framingBytes);
            settleShares();
        }
    }

    void carriedComment(long bytes) {
        if (shares == null) {
            tap.move(name, WirePart.ENVELOPE, WirePart.CONTROL, bytes);
        } else {
            shares.carried(bytes, 0, 0);
        }
    }

    /** Bytes as HTTP or WebSocket has them, without TLS. */
    void onText(ByteBuffer buffer, int from, int to) {
        if (watcher != null) {
            byte[] bytes = new byte[to - from];
            buffer.get(from, bytes);
            watcher.onBytes(tap.connection(), name, bytes);
        }
        scanner.scan(buffer, from, to);
    }

    void onSocket(int bytes) {
        tap.counters().addTotal(name, bytes);
        if (tap.isSecure()) {
            addTls(bytes);
        }
    }

    /** Nothing is cut off when the connection closes now. */
    boolean isAtRest() {
        return saidGoodbye || scanner.isBetweenMessages();
    }

    void addTls(int bytes) {
        tap.counters().addPart(name, WirePart.TLS, bytes);
        freshTls += bytes;
    }

    /** With the message over, what TLS has cost until now is its transport's. */
    void settleTls() {
        if (tap.isAssigned() && scanner.isBetweenMessages()) {
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

    /** What HTTP/2 has cost before its first request. */
    void moveSetUp(WireCounters before, WireCounters now) {
        before.addTotal(name, -freshSetUp - freshUpkeep);
        now.addTotal(name, freshSetUp + freshUpkeep);
        before.addPart(name, WirePart.HANDSHAKE, -freshSetUp);
        now.addPart(name, WirePart.HANDSHAKE, freshSetUp);
        before.addPart(name, WirePart.CONTROL, -freshUpkeep);
        now.addPart(name, WirePart.CONTROL, freshUpkeep);
    }

    void leaveOut(long bytes) {
        if (shares != null) {
            shares.addWire(-bytes);
        }
    }

    /** Gives payload and framing what is theirs of the compressed bytes until now. */
    void settleShares() {
        if (shares != null) {
            tap.move(name, WirePart.ENVELOPE, WirePart.PAYLOAD, shares.takePayload());
            tap.move(name, WirePart.ENVELOPE, WirePart.FRAMING, shares.takeFraming());
        }
    }

    @Override
    public long onHead(MessageHead head, int bytes) {
        if (head.isPreface()) {
            tap.onPreface();
            onSetUp(bytes);
            return MessageScanner.HTTP2;
        }
        if (name == WireDirection.TO_CLIENT && head.compressed()) {
            compress();
        }
        headBytes = bytes;
        bodyBytes = 0;
        messages += head.isInterim() ? 0 : 1;
        long body = name == WireDirection.TO_SERVER ? tap.onRequest(head, bytes) : tap.onAnswer(head);
        tap.counters().addPart(name, WirePart.HEADS, bytes);
        if (body == MessageScanner.FRAMES) {
            tap.openedStream();
        }
        return body;
    }

    @Override
    public void onBody(int bytes) {
        bodyBytes += bytes;
        onEnvelope(bytes);
    }

    @Override
    public void onChunking(int bytes) {
        tap.counters().addPart(name, WirePart.FRAMING, bytes);
    }

    @Override
    public void onFrameHead(int opcode, int bytes) {
        tap.counters().addFrame(name, opcode);
        saidGoodbye |= opcode == CLOSE_OPCODE;
        tap.counters().addPart(name, opcode < 8 ? WirePart.FRAMING : WirePart.CONTROL, bytes);
    }

    @Override
    public void onFramePayload(int opcode, int bytes) {
        if (opcode < 8) {
            onEnvelope(bytes);
        } else {
            tap.counters().addPart(name, WirePart.CONTROL, bytes);
        }
    }

    private void onEnvelope(int bytes) {
        tap.counters().addPart(name, WirePart.ENVELOPE, bytes);
        leaveOut(-bytes);
    }

    @Override
    public void onSetUp(int bytes) {
        tap.counters().addPart(name, WirePart.HANDSHAKE, bytes);
        freshSetUp += tap.isAssigned() ? 0 : bytes;
    }

    @Override
    public void onUpkeep(int bytes) {
        tap.counters().addPart(name, WirePart.CONTROL, bytes);
        freshUpkeep += tap.isAssigned() ? 0 : bytes;
    }
}
