package dev.pushlab.client.run;

import dev.pushlab.client.model.Heads;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.protocol.Content;
import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.FeedPaths;
import dev.pushlab.protocol.HttpVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bytes that the lab's own subscribers and endpoints send around a payload, as the model needs them: one line a
 * transport. For a server on loopback, a cursor of three digits and a clock of fourteen: right to a few bytes.
 */
final class LabHeads {

    private static final String EPOCH = "0123abcd";
    private static final long SEQUENCE = 100;
    private static final long CLOCK_NANOS = 10_000_000_000_000L;

    private static final String CURSOR = "?after=" + SEQUENCE + "&epoch=" + EPOCH;
    private static final String REQUEST_END = " HTTP/1.1\r\nHost: 127.0.0.1:12345\r\n\r\n";
    private static final String ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nCache-Control: no-store\r\nContent-Length: 1\r\n\r\n";
    private static final int EVENT = FeedCodec.encode(new FeedEvent(SEQUENCE, CLOCK_NANOS, CLOCK_NANOS, "")).length;

    private static final Map<String, Heads> BY_TRANSPORT = Map.of(
            "poll", asking("poll", ""),
            "long-poll", asking("long-poll", "&hold=30"),
            "websocket", pushing(226, 165, 0),
            "sse", pushing(98, 105, "id: 100\n".length() + "FF\r\n\r\n".length()));

    private LabHeads() {}

    /** Those of a transport; empty for one that is not listed here. */
    static Optional<Heads> of(String transport) {
        return Optional.ofNullable(BY_TRANSPORT.get(transport));
    }

    /** Those of a transport in a scenario; empty where it does not send JSON in plain HTTP with the lab's own heads. */
    static Optional<Heads> of(String transport, Scenario scenario) {
        boolean isPlain = scenario.content() == Content.TEXT
                && !scenario.compression()
                && !scenario.tls()
                && scenario.http().equals(HttpVersion.HTTP_1_1.number())
                && scenario.heads().equals(Scenario.MINIMAL_HEADS);
        return isPlain ? of(transport) : Optional.empty();
    }

    private static Heads asking(String transport, String parameters) {
        int batch = FeedCodec.encodeBatch(EPOCH, List.of(), SEQUENCE, null).length;
        String request = "GET " + FeedPaths.of(transport) + CURSOR + parameters + REQUEST_END;
        // The answer's length has two digits without an event, three with some; events are parted by commas.
        return new Heads(request.length(), ANSWER.length() + 2, ANSWER.length() + 1, batch, batch - 1, EVENT + 1);
    }

    /**
     * A stream.
     *
     * @param framingBytes around an event, beyond what the model knows of
     */
    private static Heads pushing(int requestBytes, int answerBytes, int framingBytes) {
        return new Heads(requestBytes, answerBytes, 0, 0, 0, EVENT + framingBytes);
    }
}
