package dev.pushlab.client.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples are those of RFC 6455 section 5.7. */
class WebSocketFrameTest {

    @ParameterizedTest
    @CsvSource({
        "810548656c6c6f,             true,  1, text,         Hello",
        "818537fa213d7f9f4d5158,     true,  1, text,         Hello",
        "010348656c,                 false, 1, text,         Hel",
        "80026c6f,                   true,  0, continuation, lo",
        "890548656c6c6f,             true,  9, ping,         Hello",
        "8a8537fa213d7f9f4d5158,     true, 10, pong,         Hello",
    })
    void readsTheFramesOfTheSpecification(String hex, boolean fin, int opcode, String kind, String payload) {
        WebSocketFrame frame = decode(hex).orElseThrow();
        assertEquals(fin, frame.fin());
        assertEquals(0, frame.rsv());
        assertEquals(opcode, frame.opcode());
        assertEquals(kind, frame.kind());
        assertEquals(payload.length(), frame.length());
        assertEquals(payload, new String(frame.payload(), UTF_8));
    }

    @Test
    void tellsTheMaskingKey() {
        WebSocketFrame masked = decode("818537fa213d7f9f4d5158").orElseThrow();
        assertTrue(masked.masked());
        assertArrayEquals(HexFormat.of().parseHex("37fa213d"), masked.maskingKey());
        WebSocketFrame plain = decode("810548656c6c6f").orElseThrow();
        assertFalse(plain.masked());
        assertNull(plain.maskingKey());
    }

    @ParameterizedTest
    @CsvSource({"827e0100, 256", "827e007e, 126", "827f0000000000010000, 65536"})
    void readsLengthsOfTwoAndOfEightBytes(String head, int length) {
        WebSocketFrame frame = decode(head + "ab".repeat(length)).orElseThrow();
        assertEquals(length, frame.length());
        assertEquals(length, frame.payload().length);
        assertEquals("binary", frame.kind());
    }

    @Test
    void readsTheReservedBits() {
        assertEquals(0b100, decode("c100").orElseThrow().rsv());
        assertEquals(0b011, decode("b100").orElseThrow().rsv());
    }

    @ParameterizedTest
    @CsvSource({"8800, ''", "880203e8, 1000", "880903e9676f6f64627965, 1001 goodbye"})
    void readsCodeAndReasonOfAClose(String hex, String text) {
        WebSocketFrame frame = decode(hex).orElseThrow();
        assertTrue(frame.isClose());
        assertEquals(text, frame.text());
    }

    @Test
    void waitsForEveryByteThatIsMissing() {
        byte[] whole = HexFormat.of().parseHex("81fe000637fa213d7f9f4d515842");
        for (int length = 0; length < whole.length; length++) {
            assertEquals(Optional.empty(), WebSocketFrame.decode(Arrays.copyOf(whole, length)));
        }
        assertEquals(6, WebSocketFrame.decode(whole).orElseThrow().length());
    }

    private static Optional<WebSocketFrame> decode(String hex) {
        return WebSocketFrame.decode(HexFormat.of().parseHex(hex));
    }
}
