package dev.pushlab.client.network;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * A client and a server of its own around a relay of its own: sends chunks that carry their time of sending and says
 * how long each was under way, from before the sender's write to after the reader's read.
 */
final class DelayProbe implements AutoCloseable {

    private static final int CHUNK_BYTES = 64;
    private static final int TIMEOUT_MILLIS = 30_000;

    private final ServerSocket server;
    private final Relay relay;
    private final Socket client;
    private final Socket accepted;

    DelayProbe(NetworkProfile profile, long pathNanos) throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        relay = new Relay((InetSocketAddress) server.getLocalSocketAddress(), profile, 1, pathNanos);
        client = new Socket(relay.address().getAddress(), relay.address().getPort());
        client.setTcpNoDelay(true);
        server.setSoTimeout(TIMEOUT_MILLIS);
        accepted = server.accept();
        accepted.setSoTimeout(TIMEOUT_MILLIS);
    }

    /** Delays of {@code chunks} sent {@code gapNanos} apart, sorted. */
    long[] sortedDelaysNanos(int chunks, long gapNanos) throws IOException {
        CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> send(chunks, gapNanos), DelayProbe::start);
        long[] delaysNanos = new long[chunks];
        DataInputStream in = new DataInputStream(accepted.getInputStream());
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int i = 0; i < chunks; i++) {
            in.readFully(chunk);
            delaysNanos[i] = System.nanoTime() - ByteBuffer.wrap(chunk).getLong();
        }
        sender.join();
        Arrays.sort(delaysNanos);
        return delaysNanos;
    }

    /** How many chunks a second arrive when {@code chunks} are sent as fast as the stream takes them. */
    double chunksPerSecond(int chunks) throws IOException {
        CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> send(chunks, 0), DelayProbe::start);
        byte[] buffer = new byte[64 << 10];
        int first = accepted.getInputStream().read(buffer);
        long startNanos = System.nanoTime();
        long total = (long) chunks * CHUNK_BYTES;
        long arrived = first;
        while (arrived < total) {
            int read = accepted.getInputStream().read(buffer);
            if (read < 0) {
                throw new SocketException("The relay broke off after " + arrived + " of " + total + " bytes");
            }
            arrived += read;
        }
        long tookNanos = System.nanoTime() - startNanos;
        sender.join();
        return (total - first) * 1e9 / CHUNK_BYTES / tookNanos;
    }

    private void send(int chunks, long gapNanos) {
        try {
            OutputStream out = client.getOutputStream();
            byte[] chunk = new byte[CHUNK_BYTES];
            for (int i = 0; i < chunks; i++) {
                if (gapNanos > 0) {
                    LockSupport.parkNanos(gapNanos);
                }
                ByteBuffer.wrap(chunk).putLong(System.nanoTime());
                out.write(chunk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The relay broke off while the probe was sending", e);
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "relay-probe");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        client.close();
        accepted.close();
        relay.close();
        server.close();
    }
}
