package dev.pushlab.server.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.protocol.WireDirection;
import dev.pushlab.protocol.WireTotals;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.junit.jupiter.api.Test;

class CountingEndPointTest {

    private static final String REQUEST = "GET /api/poll?after=0 HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    private final WireLedger ledger = new WireLedger(List.of("poll"));

    /** The kernel has the request and the answer is back while the thread that wrote stands still before its note. */
    @Test
    void anAnswerThatOvertakesTheNoteOfItsRequestIsStillItsAnswer() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SocketChannel channel =
                        SocketChannel.open(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()));
                Socket peer = server.accept();
                Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            CountDownLatch written = new CountDownLatch(1);
            CountDownLatch answered = new CountDownLatch(1);
            EndPoint endPoint = new StandingStill(channel, selector, ledger.tap(), written, answered);

            CompletableFuture<Boolean> write = CompletableFuture.supplyAsync(() -> flush(endPoint));
            assertTrue(written.await(10, TimeUnit.SECONDS));
            assertEquals(REQUEST, new String(peer.getInputStream().readNBytes(REQUEST.length()), US_ASCII));
            peer.getOutputStream().write(ANSWER.getBytes(US_ASCII));
            fill(endPoint);
            answered.countDown();
            assertTrue(write.get(10, TimeUnit.SECONDS));
        }
        TransportTotals poll = ledger.read().of("poll");
        assertEquals(REQUEST.length(), poll.toServer().total());
        assertEquals(ANSWER.length(), poll.toClient().total());
        assertEquals(ANSWER.length(), poll.toClient().sumOfParts());
        assertEquals(0, ledger.read().of(WireTotals.OTHER).toClient().sumOfParts());
    }

    private static boolean flush(EndPoint endPoint) {
        try {
            return endPoint.flush(BufferUtil.toBuffer(REQUEST));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(EndPoint endPoint) throws IOException, InterruptedException {
        ByteBuffer buffer = BufferUtil.allocate(1_000);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (buffer.remaining() < ANSWER.length() && System.nanoTime() < deadline) {
            endPoint.fill(buffer);
            Thread.sleep(1);
        }
        assertEquals(ANSWER, BufferUtil.toString(buffer, US_ASCII));
    }

    /** A socket whose thread stands still between the write and what follows it, as a starved one does. */
    private static final class StandingStill extends CountingEndPoint {
        private static final long LONGEST_MILLIS = 300;

        private final CountDownLatch written;
        private final CountDownLatch answered;

        StandingStill(
                SocketChannel channel, Selector selector, WireTap tap, CountDownLatch written, CountDownLatch answered)
                throws IOException {
            super(
                    channel,
                    new ManagedSelector(new NoSelectors(), 0),
                    channel.register(selector, 0),
                    null,
                    tap,
                    WireDirection.TO_CLIENT);
            this.written = written;
            this.answered = answered;
        }

        /** Jetty's next call after a write, and after a read, which is of no interest. */
        @Override
        public void notIdle() {
            super.notIdle();
            if (written.getCount() == 0) {
                return;
            }
            written.countDown();
            try {
                // Whoever waits for this thread to note its write cannot tell it to go on: that it does wait is fine.
                answered.await(LONGEST_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** An endpoint wants a selector; this test selects nothing. */
    private static final class NoSelectors extends SelectorManager {

        NoSelectors() {
            super(Runnable::run, new ScheduledExecutorScheduler());
        }

        @Override
        protected EndPoint newEndPoint(SelectableChannel channel, ManagedSelector selector, SelectionKey key) {
            throw new UnsupportedOperationException("no endpoint is made by a selector here");
        }

        @Override
        public Connection newConnection(SelectableChannel channel, EndPoint endPoint, Object attachment) {
            throw new UnsupportedOperationException("no connection is made by a selector here");
        }
    }
}
