package dev.pushlab.client.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** One relayed connection, for faults that strike it alone. All methods may be called from any thread. */
public final class RelayConnection {

    private final Relay relay;
    private final InetSocketAddress clientAddress;
    private final SocketChannel client;
    private final SocketChannel target;
    private final Flow up;
    private final Flow down;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile long stalledUntilNanos = Long.MIN_VALUE;

    /**
     * @param acceptedAtNanos when the client's connection came in
     * @param seed for jitter and losses of both directions
     */
    RelayConnection(Relay relay, SocketChannel client, SocketChannel target, long acceptedAtNanos, long seed)
            throws IOException {
        this.relay = relay;
        this.clientAddress = (InetSocketAddress) client.getRemoteAddress();
        this.client = client;
        this.target = target;
        NetworkProfile network = relay.profile();
        // Loopback connects at once; on the network SYN and SYN-ACK cross first. So the client's bytes enter the link a
        // round trip after the accept, and the server's once the client's ACK has crossed too.
        long upOpensAfter = network.roundTripNanos();
        long downOpensAfter = upOpensAfter + network.up().delayNanos();
        this.up = new Flow(
                this,
                client,
                target,
                new LinkSchedule(network.up(), acceptedAtNanos + upOpensAfter, relay.pathNanos(), 2 * seed),
                HoldLimit.of(network.up(), upOpensAfter));
        this.down = new Flow(
                this,
                target,
                client,
                new LinkSchedule(network.down(), acceptedAtNanos + downOpensAfter, relay.pathNanos(), 2 * seed + 1),
                HoldLimit.of(network.down(), downOpensAfter));
    }

    /** The client's end, by which its owner knows it. */
    public InetSocketAddress clientAddress() {
        return clientAddress;
    }

    /** Nothing arrives in either direction for this long; then all that is due arrives at once. */
    public void stall(Duration duration) {
        stalledUntilNanos = System.nanoTime() + duration.toNanos();
    }

    /** Ends a stall of this connection now. */
    public void resume() {
        forgetStall();
        relay.reorder();
    }

    /** Breaks the connection off now: both ends get a reset, what is under way is lost. */
    public void cut() {
        relay.onIntake(this::reset);
    }

    /** Whether neither a cut nor the two ends have finished it. */
    public boolean isOpen() {
        return !closed.get();
    }

    Flow up() {
        return up;
    }

    Flow down() {
        return down;
    }

    void forgetStall() {
        stalledUntilNanos = Long.MIN_VALUE;
    }

    long stalledUntilNanos() {
        return Math.max(stalledUntilNanos, relay.stalledUntilNanos());
    }

    /** Closes both sockets with a reset. */
    void reset() {
        if (closed.compareAndSet(false, true)) {
            reset(client);
            reset(target);
            relay.forget(this);
        }
    }

    /** Closes both sockets; their FINs have gone out before. */
    void close() {
        if (closed.compareAndSet(false, true)) {
            close(client);
            close(target);
            relay.forget(this);
        }
    }

    static void reset(SocketChannel channel) {
        try {
            // Closing with a linger time of 0 sends RST instead of FIN (RFC 9293, section 3.10.5, ABORT).
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException alreadyClosed) {
            // Then there is nobody left to reset.
        }
        close(channel);
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException ignored) {
            // The descriptor is gone either way.
        }
    }
}
