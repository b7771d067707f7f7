package dev.pushlab.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryCodecTest {

    private static final FeedEvent EVENT = new FeedEvent(17, -5, Long.MAX_VALUE, "é\uD83D\uDE00");

    @Test
    void anEventIsItsKindThreeNumbersAndItsPayload() {
        assertArrayEquals(
                HexFormat.of()
                        .parseHex("01" + "0000000000000011" + "fffffffffffffffb" + "7fffffffffffffff" + "c3a9f09f9880"),
                BinaryCodec.encode(EVENT));
    }

    @Test
    void everyMessageComesBackAsItWas() {
        FeedOpening opening = new FeedOpening("life", 3);
        FeedGap gap = new FeedGap(4, 9, FeedGap.AHEAD);
        Published published = new Published(Long.MAX_VALUE);

        assertEquals(FeedMessage.of(EVENT), decode(BinaryCodec.encode(EVENT)));
        assertEquals(FeedMessage.of(opening), decode(BinaryCodec.encode(opening)));
        assertEquals(FeedMessage.of(gap), decode(BinaryCodec.encode(gap)));
        assertEquals(FeedMessage.of(published), decode(BinaryCodec.encode(published)));
    }

    @Test
    void anEmptyPayloadComesBackEmpty() {
        FeedEvent event = new FeedEvent(1, 2, 3, "");

        assertEquals(BinaryCodec.EVENT_HEAD_BYTES, BinaryCodec.encode(event).length);
        assertEquals(FeedMessage.of(event), decode(BinaryCodec.encode(event)));
    }

    @Test
    void everyCutOfTheNumbersIsRefused() {
        byte[] whole = BinaryCodec.encode(EVENT);
        for (int length = 0; length < BinaryCodec.EVENT_HEAD_BYTES; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertEquals("a binary message is cut short", refusal(cut), length + " bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 123, -1})
    void anUnknownKindIsRefused(int kind) {
        assertEquals("expected a message of kind 0 to 4 but got kind " + kind, refusal(new byte[] {(byte) kind, 0, 0}));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01 0000000000000000 0000000000000001 0000000000000001 61 | sequence is 0; allowed: 1 and more",
                "00 ffffffffffffffff 61 | next is -1; allowed: 0 and more",
                "03 0000000000000000 | sequence is 0; allowed: 1 and more",
                "03 0000000000000001 00 | a publish answer has 1 bytes too many",
                "02 0000000000000005 0000000000000003 61 "
                        + "| a gap is from 5 to 3; allowed: from 1 and more, to no less than the one before from",
            })
    void valuesThatNoFeedSendsAreRefused(String hex, String message) {
        assertEquals(message, refusal(HexFormat.of().parseHex(hex.replace(" ", ""))));
    }

    /** Stray continuation, cut sequence, overlong slash, surrogate, beyond U+10FFFF. */
    @ParameterizedTest
    @ValueSource(strings = {"80", "c3", "c0af", "eda080", "f4908080"})
    void aPayloadThatIsNotUtf8IsRefusedAndNotRepaired(String payload) {
        String head = "01 0000000000000001 0000000000000001 0000000000000001";

        assertEquals("a message is not UTF-8", refusal(HexFormat.of().parseHex(head.replace(" ", "") + payload)));
    }

    @Test
    void bytesComeBackAsTheyWere() {
        FeedEvent event = new FeedEvent(1, 2, 3, Payload.of(new byte[] {0, -1, (byte) 0xc3, 40}));

        assertEquals(FeedMessage.of(event), decode(BinaryCodec.encode(event)));
        assertEquals(BinaryCodec.EVENT_HEAD_BYTES + 4, BinaryCodec.encode(event).length);
    }

    @Test
    void aBatchComesBackAsItWas() {
        List<FeedEvent> events = List.of(EVENT, new FeedEvent(18, 1, 2, Payload.of(new byte[300])));
        FeedBatch full = new FeedBatch("life", events, 18, new FeedGap(3, 16, FeedGap.HISTORY));
        FeedBatch empty = new FeedBatch("life", List.of(), 18, null);

        assertEquals(full, BinaryCodec.decodeBatch(ByteBuffer.wrap(encode(full))));
        assertEquals(empty, BinaryCodec.decodeBatch(ByteBuffer.wrap(encode(empty))));
    }

    @Test
    void aBatchThatIsCutAnywhereIsRefusedOrShorter() {
        FeedBatch batch = new FeedBatch("life", List.of(EVENT, EVENT), 18, null);
        byte[] whole = encode(batch);
        for (int length = 0; length < whole.length; length++) {
            ByteBuffer cut = ByteBuffer.wrap(whole, 0, length);
            try {
                assertTrue(BinaryCodec.decodeBatch(cut).events().size() < 2, length + " bytes");
            } catch (BadWireData refused) {
                assertEquals("a binary batch is cut short", refused.getMessage(), length + " bytes");
            }
        }
    }

    @Test
    void aBatchWithoutItsOpeningOrWithTwoIsRefused() {
        byte[] event = BinaryCodec.encode(EVENT);
        byte[] opening = BinaryCodec.encode(new FeedOpening("life", 3));
        String refusal = "a binary batch has its opening once, at its start, and no publish answer";

        assertEquals(refusal, batchRefusal(event));
        assertEquals(refusal, batchRefusal(opening, opening));
        assertEquals(refusal, batchRefusal(opening, BinaryCodec.encode(new Published(3))));
    }

    private static String batchRefusal(byte[]... messages) {
        ByteBuffer batch = ByteBuffer.allocate(1_000);
        for (byte[] message : messages) {
            batch.putInt(message.length).put(message);
        }
        return assertThrows(BadWireData.class, () -> BinaryCodec.decodeBatch(batch.flip()))
                .getMessage();
    }

    private static byte[] encode(FeedBatch batch) {
        List<byte[]> events = batch.events().stream().map(BinaryCodec::encode).toList();
        return BinaryCodec.encodeBatch(batch.epoch(), events, batch.next(), batch.gap());
    }

    private static FeedMessage decode(byte[] message) {
        return BinaryCodec.decodeMessage(ByteBuffer.wrap(message));
    }

    private static String refusal(byte[] message) {
        return assertThrows(BadWireData.class, () -> decode(message)).getMessage();
    }
}
