package dev.pushlab.server.wire;

import dev.pushlab.protocol.WireDirection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A socket of Jetty's that shows every byte to a {@link WireTap} as it passes. Jetty's own statistics add up only when
 * a connection closes; this counts live, and equals the kernel's count byte for byte.
 */
public class CountingEndPoint extends SocketChannelEndPoint {

    private final WireTap tap;

    /** Held from writing until it is counted: an answer must not be counted before the request that it answers. */
    private final Object order = new Object();

    private final WireDirection filled;
    private final WireDirection flushed;
    private volatile long flushedBytes;

    /**
     * Counts a connected socket.
     *
     * @param filled which way the bytes go that this side reads: to the server if it is one
     */
    public CountingEndPoint(
            SocketChannel channel,
            ManagedSelector selector,
            SelectionKey key,
            Scheduler scheduler,
            WireTap tap,
            WireDirection filled) {
        super(channel, selector, key, scheduler);
        this.tap = tap;
        this.filled = filled;
        this.flushed = filled == WireDirection.TO_SERVER ? WireDirection.TO_CLIENT : WireDirection.TO_SERVER;
    }

    /** The socket under a connection's endpoint, plain or TLS. */
    public static CountingEndPoint of(EndPoint endPoint) {
        return (CountingEndPoint) (endPoint instanceof EndPoint.Wrapper wrapper ? wrapper.unwrap() : endPoint);
    }

    /** Bytes that the kernel has taken from this side. */
    public final long flushedBytes() {
        return flushedBytes;
    }

    /** Who counts this connection. */
    public final WireTap tap() {
        return tap;
    }

    /** Which way the bytes go that this side reads. */
    final WireDirection filled() {
        return filled;
    }

    /** Which way the bytes go that this side writes. */
    final WireDirection flushed() {
        return flushed;
    }

    @Override
    public final int fill(ByteBuffer buffer) throws IOException {
        int filledBytes = super.fill(buffer);
        if (filledBytes > 0) {
            // Jetty's buffers are ready to be read here: what was filled in lies before the new limit.
            synchronized (order) {
                tap.onSocket(filled, buffer, buffer.limit() - filledBytes, buffer.limit());
            }
        }
        return filledBytes;
    }

    @Override
    public final boolean flush(ByteBuffer... buffers) throws IOException {
        synchronized (order) {
            int[] before = positions(buffers);
            try {
                return super.flush(buffers);
            } finally {
                long taken = 0;
                for (int i = 0; i < buffers.length; i++) {
                    taken += buffers[i].position() - before[i];
                    if (buffers[i].position() > before[i]) {
                        tap.onSocket(flushed, buffers[i], before[i], buffers[i].position());
                    }
                }
                setFlushed(flushedBytes + taken);
            }
        }
    }

    /** Only by whoever holds the order, so nothing is lost between reading and writing. */
    private void setFlushed(long bytes) {
        flushedBytes = bytes;
    }

    static int[] positions(ByteBuffer... buffers) {
        int[] positions = new int[buffers.length];
        for (int i = 0; i < buffers.length; i++) {
            positions[i] = buffers[i].position();
        }
        return positions;
    }

    @Override
    public final void onClose(Throwable cause) {
        super.onClose(cause);
        tap.onClose();
    }
}
