package dev.pushlab.client.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * The relay's listening port on loopback, which can be shut and opened again. While it is shut a connection is refused
 * by the kernel, as by a host where nothing listens. Used by the intake's thread only, but for the address.
 */
final class Door {

    private static final int BACKLOG = 4_096;

    /** Bound, never listening: keeps the port ours while the door is shut. */
    private final SocketChannel reservation;

    private final InetSocketAddress address;
    private final Selector selector;
    private final int receiveBufferBytes;
    private ServerSocketChannel listener;

    /** @param receiveBufferBytes kernel buffer of the accepted connections, 0 for the kernel's own choice */
    Door(Selector selector, int receiveBufferBytes) throws IOException {
        this.selector = selector;
        this.receiveBufferBytes = receiveBufferBytes;
        reservation = SocketChannel.open();
        reservation.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        reservation.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
        address = (InetSocketAddress) reservation.getLocalAddress();
        open();
    }

    InetSocketAddress address() {
        return address;
    }

    void open() throws IOException {
        if (listener != null) {
            return;
        }
        ServerSocketChannel opened = ServerSocketChannel.open();
        opened.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        if (receiveBufferBytes > 0) {
            opened.setOption(StandardSocketOptions.SO_RCVBUF, receiveBufferBytes);
        }
        opened.configureBlocking(false);
        opened.bind(address, BACKLOG);
        opened.register(selector, SelectionKey.OP_ACCEPT);
        listener = opened;
    }

    /** The kernel lets go of the port at the selector's next selection, not before. */
    void shut() throws IOException {
        if (listener != null) {
            listener.close();
            listener = null;
        }
    }

    /** The next waiting connection, or null. */
    SocketChannel accept() throws IOException {
        return listener == null ? null : listener.accept();
    }

    /** Stops or resumes accepting without refusing: connections wait in the kernel. */
    void setAccepting(boolean accepting) throws ClosedChannelException {
        if (listener != null) {
            listener.register(selector, accepting ? SelectionKey.OP_ACCEPT : 0);
        }
    }

    void close() throws IOException {
        shut();
        reservation.close();
    }
}
