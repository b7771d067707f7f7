package dev.pushlab.server.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.protocol.WireDirection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.BufferUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client's answer may be read before the thread that wrote the request is back from the kernel. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class OvertakingAnswerTest {

    private static final byte[] REQUEST = "GET /api/poll HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(US_ASCII);
    private static final byte[] ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nempty".getBytes(US_ASCII);

    private final WireLedger ledger = new WireLedger(List.of("poll"));
    private final Thread reader = new Thread(this::readAnswer, "reader");
    private final CountingEndPoint endPoint = new CountingEndPoint(
            new OvertakingChannel(ANSWER, this::letReaderRun), null, null, null, ledger.tap(), WireDirection.TO_CLIENT);

    @Test
    void isCountedToTheTransportThatAsked() throws Exception {
        endPoint.flush(ByteBuffer.wrap(REQUEST));
        reader.join();
        TransportTotals poll = ledger.read().of("poll");
        assertEquals(TransportTotals.NONE, ledger.read().of("other"));
        assertEquals(1, poll.emptyAnswers());
        assertEquals(ANSWER.length, poll.toClient().empty());
        assertEquals(ANSWER.length, poll.toClient().total());
        assertEquals(REQUEST.length, poll.toServer().sumOfParts());
    }

    /** Runs while the request is on its way: the reader goes as far as it can. */
    private void letReaderRun() {
        reader.start();
        while (reader.isAlive() && reader.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
    }

    private void readAnswer() {
        try {
            endPoint.fill(BufferUtil.allocate(1_024));
            endPoint.tap().emptyAnswer();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
