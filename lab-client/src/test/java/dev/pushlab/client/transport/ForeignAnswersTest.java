package dev.pushlab.client.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.server.wire.WireLedger;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Row D11: somebody else answers in the server's place. The subscription ends with a word, and soon. */
@Timeout(60)
class ForeignAnswersTest {

    private static final String HTML = "<html><body>Bad Gateway</body></html>";

    private static final Map<String, String> ANSWERS = Map.of(
            "a proxy's page", answer("502 Bad Gateway", "text/html", HTML),
            "a redirect", answer("302 Found\r\nLocation: https://elsewhere.example/", "text/html", ""),
            "a page that is fine", answer("200 OK", "text/html", HTML),
            "half an answer",
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"epoch\":\"a",
            "JSON of something else", answer("200 OK", "application/json", "{\"events\":7}"),
            "no HTTP at all", "SSH-2.0-OpenSSH_9.2\r\n",
            "nothing", "");

    private static String answer(String status, String type, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    static Stream<Arguments> answers() {
        return Subscribers.all().stream()
                .flatMap(transport -> ANSWERS.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(answer -> Arguments.of(transport.name(), answer.getKey(), transport, answer.getValue())));
    }

    static Stream<Arguments> transports() {
        return Subscribers.all().stream().map(one -> Arguments.of(one.name(), one));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("answers")
    void d11AnAnswerThatIsNotTheServersEndsTheSubscriptionOnce(
            String name, String what, Subscriber transport, String answer) throws Exception {
        try (Foreigner foreigner = new Foreigner(answer, false);
                ClientNetwork network = foreigner.network()) {
            SubscriptionRecorder recorder = new SubscriptionRecorder();
            transport.subscribe(network, options(), recorder);
            recorder.awaitEnd();
            assertEquals(1, recorder.failed().size(), recorder.toString());
            assertEquals(List.of(), recorder.events());
            if (answer.contains(" 502 ")) {
                assertEquals(
                        502,
                        assertInstanceOf(Refusal.class, recorder.failed().get(0))
                                .status());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void d11AnEndlessAnswerIsReadToABoundOnly(String name, Subscriber transport) throws Exception {
        String head = name.equals("sse")
                ? "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: "
                : "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n";
        try (Foreigner foreigner = new Foreigner(head, true);
                ClientNetwork network = foreigner.network()) {
            SubscriptionRecorder recorder = new SubscriptionRecorder();
            transport.subscribe(network, options(), recorder);
            recorder.awaitEnd();
            assertEquals(1, recorder.failed().size(), recorder.toString());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void d11WhatMayPassIsAskedAgainWithoutAStormAndWhatMayNotIsNot(String name, Subscriber transport) throws Exception {
        BackOff backOff = new BackOff(Duration.ofMillis(100), Duration.ofMillis(100), 5);
        assertEquals(6, attempts(transport, ANSWERS.get("a proxy's page"), backOff));
        assertEquals(1, attempts(transport, ANSWERS.get("a redirect"), backOff));
    }

    private static int attempts(Subscriber transport, String answer, BackOff backOff) throws Exception {
        try (Foreigner foreigner = new Foreigner(answer, false);
                ClientNetwork network = foreigner.network()) {
            SubscriptionRecorder recorder = new SubscriptionRecorder();
            new ReconnectingSubscriber(transport, backOff, new NoWatch()).subscribe(network, options(), recorder);
            recorder.awaitEnd();
            assertEquals(1, recorder.failed().size(), recorder.toString());
            assertTrue(recorder.closed().isEmpty());
            return foreigner.accepted.get();
        }
    }

    private static SubscribeOptions options() {
        return new SubscribeOptions("a", 0, Duration.ofMillis(20), Duration.ZERO, Duration.ofSeconds(5));
    }

    private static final class NoWatch implements ReconnectingSubscriber.Watch {
        @Override
        public void onLost(Throwable cause, Duration pause) {}

        @Override
        public void onBack() {}
    }

    /** Reads a request and says what it always says. */
    private static final class Foreigner implements AutoCloseable {
        private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger accepted = new AtomicInteger();
        private final Thread thread;

        Foreigner(String answer, boolean endless) throws IOException {
            this.thread = new Thread(() -> serve(answer.getBytes(US_ASCII), endless), "foreigner");
            thread.setDaemon(true);
            thread.start();
        }

        ClientNetwork network() {
            URI uri = URI.create("http://127.0.0.1:" + listening.getLocalPort());
            return new ClientNetwork(uri, new WireLedger(List.of()), null);
        }

        private void serve(byte[] answer, boolean endless) {
            while (!listening.isClosed()) {
                try (Socket socket = listening.accept()) {
                    accepted.incrementAndGet();
                    socket.getInputStream().read(new byte[8_192]);
                    socket.getOutputStream().write(answer);
                    byte[] more = "x".repeat(65_536).getBytes(US_ASCII);
                    // Ends when the client has had enough; never in itself.
                    while (endless) {
                        socket.getOutputStream().write(more);
                    }
                } catch (IOException e) {
                    // The client has left, or the test is over.
                    continue;
                }
            }
        }

        @Override
        public void close() throws IOException {
            listening.close();
        }
    }
}
