package dev.pushlab.client.run;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushlab.client.result.ClockCheck;
import dev.pushlab.protocol.BadWireData;
import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FeedPaths;
import dev.pushlab.protocol.ServerStatus;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Arrays;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Compares a server's clock with this process's by round trips on one bare socket: the shortest tells most. An HTTP
 * client hands each answer from thread to thread, and its time for that would be in the bound.
 */
final class ClockProbe {

    /** Two fresh JVMs are slow at first, which says nothing of an exchange. */
    private static final int WARM_UP_ROUNDS = 200;

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int LONGEST_HEAD_BYTES = 16 * 1024;
    private static final String LENGTH = "content-length:";

    private final InputStream in;

    private ClockProbe(Socket socket) throws IOException {
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * Compares.
     *
     * @throws UnreachableServer when the server does not answer as a lab server does
     */
    static ClockCheck check(Target server, int rounds) {
        byte[] request = ("GET " + FeedPaths.STATUS + " HTTP/1.1\r\nHost: "
                        + server.uri().getAuthority() + "\r\n\r\n")
                .getBytes(US_ASCII);
        long offset = 0;
        long shortest = Long.MAX_VALUE;
        long[] roundTrips = new long[rounds];
        try (Socket socket = connect(server)) {
            ClockProbe probe = new ClockProbe(socket);
            for (int i = -WARM_UP_ROUNDS; i < rounds; i++) {
                long sent = System.nanoTime();
                socket.getOutputStream().write(request);
                String body = probe.body();
                long received = System.nanoTime();
                long theirs = FeedCodec.parse(body, ServerStatus.class).nanoTime();
                roundTrips[Math.max(0, i)] = received - sent;
                if (received - sent < shortest) {
                    shortest = received - sent;
                    offset = theirs - (sent + shortest / 2);
                }
            }
        } catch (IOException | BadWireData | NumberFormatException e) {
            throw new UnreachableServer(
                    "no clock to be read from " + server + FeedPaths.STATUS + ": " + e.getMessage(), e);
        }
        // Rounded up: half a nanosecond less would be claimed too much.
        Arrays.sort(roundTrips);
        return new ClockCheck(offset, (shortest + 1) / 2, rounds, rank(roundTrips, 0.5), rank(roundTrips, 0.99));
    }

    /** Nearest rank: the smallest value with at least this share of all at or below it. */
    private static long rank(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static Socket connect(Target server) throws IOException {
        Socket socket = server.tls()
                ? secure(server)
                : new Socket(host(server), server.uri().getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static Socket secure(Target server) throws IOException {
        SSLSocketFactory factory = server.trust() == null
                ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                : server.trust().getSocketFactory();
        SSLSocket socket =
                (SSLSocket) factory.createSocket(host(server), server.uri().getPort());
        SSLParameters parameters = socket.getSSLParameters();
        // A bare socket would take a trusted certificate of any other host.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }

    private static String host(Target server) {
        return server.uri().getHost();
    }

    private String body() throws IOException {
        int length = -1;
        int headBytes = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            headBytes += line.length();
            if (headBytes > LONGEST_HEAD_BYTES) {
                throw new IOException("the answer's head has no end");
            }
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        if (length < 0 || length > LONGEST_HEAD_BYTES) {
            throw new IOException("the answer has a length of " + length + " bytes");
        }
        return new String(in.readNBytes(length), UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.length() > LONGEST_HEAD_BYTES) {
                throw new EOFException("the answer ends within its head");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }
}
