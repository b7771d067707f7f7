package dev.pushlab.server.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Base64;
import java.util.concurrent.Semaphore;

/**
 * Speaks to the lab's own server over a socket, with whatever request it is given, and never answers what comes: so the
 * page can show what no browser would send, and how a peer looks that has frozen.
 */
public final class RawExchange {

    /** Each takes a thread for as long as it listens. */
    private static final int MOST_AT_ONCE = 8;

    private static final int MOST_ANSWER_BYTES = 64 * 1024;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /** None yet. */
    public RawExchange() {}

    /**
     * What is to be sent, and how long to listen then.
     *
     * @param request every character a byte, line ends included
     * @param listenMillis at most 40,000
     */
    public record Order(String request, int listenMillis) {

        private static final int MOST_CHARACTERS = 16_384;
        private static final int MOST_MILLIS = 40_000;

        /** Refuses what is no exchange. */
        public Order {
            if (request == null || request.isEmpty() || request.length() > MOST_CHARACTERS) {
                throw new IllegalArgumentException("request has " + (request == null ? 0 : request.length())
                        + " characters; allowed: 1 to " + MOST_CHARACTERS);
            }
            if (listenMillis < 0 || listenMillis > MOST_MILLIS) {
                throw new IllegalArgumentException(
                        "listenMillis is " + listenMillis + "; allowed: 0 to " + MOST_MILLIS);
            }
        }
    }

    /**
     * What came.
     *
     * @param answer its bytes in base64
     * @param closed whether the server closed the connection
     * @param afterMillis how long that took, or how long was listened
     */
    public record Outcome(String answer, boolean closed, long afterMillis) {}

    /** Sends a request to a server on this machine that speaks plain HTTP, and listens. */
    public Outcome with(InetSocketAddress server, Order order) throws IOException {
        if (!places.tryAcquire()) {
            throw new IllegalArgumentException(MOST_AT_ONCE + " exchanges are under way; allowed: " + MOST_AT_ONCE);
        }
        try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
            socket.getOutputStream().write(order.request().getBytes(ISO_8859_1));
            return listen(socket, order.listenMillis());
        } finally {
            places.release();
        }
    }

    private static Outcome listen(Socket socket, int listenMillis) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[4_096];
        long start = System.nanoTime();
        boolean closed = false;
        long left = listenMillis;
        while (!closed && left > 0 && answer.size() < MOST_ANSWER_BYTES) {
            socket.setSoTimeout((int) left);
            try {
                int read = in.read(buffer);
                closed = read < 0;
                answer.write(buffer, 0, Math.max(0, read));
            } catch (SocketTimeoutException e) {
                break;
            }
            left = listenMillis - millisSince(start);
        }
        return new Outcome(Base64.getEncoder().encodeToString(answer.toByteArray()), closed, millisSince(start));
    }

    private static long millisSince(long startNanos) {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }
}
