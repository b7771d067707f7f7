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

    private final WireLedger ledger;
    private final long connection;
    private final OneWay toServer;
    private final OneWay toClient;
    private volatile WireCounters counters;
    private volatile boolean secure;
    private volatile boolean assigned;
    private boolean headRequest;
    private boolean tunnelAsked;

    /**
     * A tap for one connection.
     *
     * @param watcher who is shown its bytes; null for nobody, which then costs nothing
     * @param connection its number, for the watcher
     */
    WireTap(WireLedger ledger, WireWatcher watcher, long connection) {
        this.ledger = ledger;
        this.connection = connection;
        this.toServer = new OneWay(this, WireDirection.TO_SERVER, watcher);
        this.toClient = new OneWay(this, WireDirection.TO_CLIENT, watcher);
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
        toClient.carriedNothing();
    }

    /** The exchange under way has opened a stream of events. */
    public void openedStream() {
        counters.streams.increment();
        move(WireDirection.TO_SERVER, WirePart.HEADS, WirePart.HANDSHAKE, toServer.headBytes());
        move(WireDirection.TO_CLIENT, WirePart.HEADS, WirePart.HANDSHAKE, toClient.headBytes());
    }

    /**
     * Bodies or messages have carried something.
     *
     * @param plainBytes their size, where they were compressed before they were
     * @param payloadBytes how much of it was payload
     * @param framingBytes how much was framing that stands inside the body, as SSE's field names do
     */
    public void carried(WireDirection direction, long plainBytes, long payloadBytes, long framingBytes) {
        direction(direction).carried(plainBytes, payloadBytes, framingBytes);
    }

    /** A body has carried a comment that only keeps the connection alive. */
    public void carriedComment(WireDirection direction, long bytes) {
        direction(direction).carriedComment(bytes);
    }

    WireCounters counters() {
        return counters;
    }

    /** Its number, for the watcher. */
    long connection() {
        return connection;
    }

    /** Whether it is known which transport the connection serves. */
    boolean isAssigned() {
        return assigned;
    }

    boolean isSecure() {
        return secure;
    }

    /** The client has begun with HTTP/2. */
    void onPreface() {
        toClient.startHttp2();
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
        OneWay way = direction(direction);
        way.onSocket(to - from);
        if (!secure) {
            way.onText(buffer, from, to);
        }
    }

    /** Bytes {@code [from, to)} of the buffer have passed TLS, as plain text. */
    void onPlainText(WireDirection direction, ByteBuffer buffer, int from, int to) {
        OneWay way = direction(direction);
        way.addTls(from - to);
        way.onText(buffer, from, to);
        way.settleTls();
    }

    void onClose() {
        toServer.settleShares();
        toClient.settleShares();
        counters.addPart(WireDirection.TO_SERVER, WirePart.HEADS, toServer.unfinishedHeadBytes());
        counters.addPart(WireDirection.TO_CLIENT, WirePart.HEADS, toClient.unfinishedHeadBytes());
        counters.connectionsClosed.increment();
        if (toServer.isAtRest() && toClient.isAtRest() && toServer.messages() == toClient.messages()) {
            counters.cleanCloses.increment();
        }
    }

    private OneWay direction(WireDirection direction) {
        return direction == WireDirection.TO_SERVER ? toServer : toClient;
    }

    void move(WireDirection direction, WirePart from, WirePart to, long bytes) {
        counters.addPart(direction, from, -bytes);
        counters.addPart(direction, to, bytes);
    }

    long onRequest(MessageHead head, int bytes) {
        tunnelAsked = head.isConnect();
        WireCounters now = ledger.forTarget(head.target());
        if (now != counters) {
            reassign(now, bytes + toServer.bytesAhead());
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
            toServer.moveSetUp(before, now);
            toClient.moveFresh(before, now, 0);
            toClient.moveSetUp(before, now);
        }
        counters = now;
    }

    long onAnswer(MessageHead head) {
        int status = head.status();
        boolean tunnel = status == 200 && tunnelAsked;
        if ((status == 101 || tunnel) && head.compressed()) {
            toServer.compress();
        }
        if (status == 101) {
            toServer.startFrames();
            return MessageScanner.FRAMES;
        }
        if (tunnel) {
            toServer.startTunnel();
            toClient.startTunnel();
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
}
