package dev.pushlab.client;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

/** A place on the network that nobody is to touch. */
final class Tripwire implements AutoCloseable {

    private final ServerSocket socket;

    Tripwire() throws IOException {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(1);
    }

    /** To be used as a target. */
    String uri() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** The kernel completes connections by itself and queues them: one that was tried is there now. */
    void assertUntouched() {
        assertThrows(SocketTimeoutException.class, socket::accept, "there was traffic");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
