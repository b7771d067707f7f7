package dev.pushlab.client.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** Lets connections in and connects each to the target. Used by the intake's thread only, but for the address. */
final class Acceptor {

    /** Keeps the queue of a slow link in the relay, where it is bounded, and not in the kernel's growing buffers. */
    private static final int SLOW_LINK_BUFFER_BYTES = 256 << 10;

    /** Without a free descriptor accepting fails; how long to wait before it is tried again. */
    private static final long PAUSE_MILLIS = 100;

    /** How many connections are let in before the others get their turn again. */
    private static final int TURN = 64;

    private final Relay relay;
    private final Selector selector;
    private final InetSocketAddress target;
    private final Door door;
    private long nextSeed;
    private boolean paused;

    Acceptor(Relay relay, Selector selector, InetSocketAddress target, long seed) throws IOException {
        this.relay = relay;
        this.selector = selector;
        this.target = target;
        this.nextSeed = seed;
        this.door = new Door(selector, receiveBufferBytes(relay.profile().up()));
    }

    InetSocketAddress address() {
        return door.address();
    }

    Door door() {
        return door;
    }

    /** How long the selector may sleep: for ever (0) unless accepting is to be tried again. */
    long pauseMillis() {
        return paused ? PAUSE_MILLIS : 0;
    }

    void accept() {
        try {
            for (int accepted = 0; accepted < TURN; accepted++) {
                SocketChannel client = door.accept();
                if (client == null) {
                    return;
                }
                open(client, System.nanoTime());
            }
        } catch (IOException outOfDescriptors) {
            setPaused(true);
        }
    }

    /** Tries accepting again, if it failed before. */
    void resume() {
        if (paused) {
            setPaused(false);
        }
    }

    private void setPaused(boolean pause) {
        paused = pause;
        try {
            door.setAccepting(!pause);
        } catch (ClosedChannelException shut) {
            paused = false;
        }
    }

    private void open(SocketChannel client, long acceptedAtNanos) {
        SocketChannel upstream = null;
        try {
            upstream = SocketChannel.open();
            prepare(client);
            prepare(upstream);
            int bufferBytes = receiveBufferBytes(relay.profile().down());
            if (bufferBytes > 0) {
                upstream.setOption(StandardSocketOptions.SO_RCVBUF, bufferBytes);
            }
            RelayConnection connection = new RelayConnection(relay, client, upstream, acceptedAtNanos, nextSeed++);
            boolean connected = upstream.connect(target);
            connection.up().blocked = !connected;
            upstream.register(selector, connected ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, connection.down());
            client.register(selector, SelectionKey.OP_READ, connection.up());
            relay.remember(connection);
        } catch (IOException unreachable) {
            RelayConnection.reset(client);
            if (upstream != null) {
                RelayConnection.reset(upstream);
            }
        }
    }

    private static void prepare(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        // Nagle's algorithm would hold back small chunks for up to 40 ms.
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    private static int receiveBufferBytes(LinkProfile link) {
        return link.bytesPerSecond() == 0 ? 0 : SLOW_LINK_BUFFER_BYTES;
    }
}
