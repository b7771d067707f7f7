package dev.pushlab.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedCodecTest {

    private static final FeedEvent EVENT = new FeedEvent(17, -5, Long.MAX_VALUE, "hello");

    @Test
    void anEventIsWrittenAsTheContractHasIt() {
        assertEquals(
                "{\"sequence\":17,\"scheduledAtNanos\":-5,\"publishedAtNanos\":9223372036854775807,"
                        + "\"payload\":\"hello\"}",
                new String(FeedCodec.encode(EVENT), UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "\"quoted\" \\ / \b\f\n\r\t",
                "<b>&amp;</b>",
                "é 中文 \uD83D\uDE00",
                "\u0001\u007f\u2028\u2029"
            })
    void anEventComesBackAsItWasWhateverItsPayload(String payload) {
        FeedEvent event = new FeedEvent(1, 2, 3, payload);

        assertEquals(FeedMessage.of(event), FeedCodec.decodeMessage(text(FeedCodec.encode(event))));
    }

    @Test
    void bytesTravelAsBase64InPlaceOfThePayload() {
        FeedEvent event = new FeedEvent(1, 2, 3, Payload.of(new byte[] {0, -1, 'a', 62}));
        String json = text(FeedCodec.encode(event));

        assertEquals("{\"sequence\":1,\"scheduledAtNanos\":2,\"publishedAtNanos\":3,\"base64\":\"AP9hPg==\"}", json);
        assertEquals(FeedMessage.of(event), FeedCodec.decodeMessage(json));
    }

    @Test
    void aBatchOfEncodedEventsComesBackAsItWas() {
        List<FeedEvent> events = List.of(EVENT, new FeedEvent(18, 1, 2, "}],\"next\":99,\"gap\":null}"));
        List<byte[]> encoded = events.stream().map(FeedCodec::encode).toList();
        FeedGap gap = new FeedGap(3, 16, FeedGap.HISTORY);

        assertEquals(
                new FeedBatch("life", events, 18, gap),
                FeedCodec.decodeBatch(text(FeedCodec.encodeBatch("life", encoded, 18, gap))));
    }

    @Test
    void anEmptyBatchIsWrittenAsTheContractHasIt() {
        String json = text(FeedCodec.encodeBatch("life", List.of(), 17, null));

        assertEquals("{\"epoch\":\"life\",\"events\":[],\"next\":17,\"gap\":null}", json);
        assertEquals(new FeedBatch("life", List.of(), 17, null), FeedCodec.decodeBatch(json));
    }

    @Test
    void messagesThatAreNoEventComeBackAsTheyWere() {
        FeedOpening opening = new FeedOpening("life", 0);
        FeedGap gap = new FeedGap(1, 0, FeedGap.EPOCH);
        Published published = new Published(4);

        assertEquals(FeedMessage.of(opening), FeedCodec.decodeMessage(text(FeedCodec.encode(opening))));
        assertEquals(FeedMessage.of(gap), FeedCodec.decodeMessage(text(FeedCodec.encode(gap))));
        assertEquals(FeedMessage.of(published), FeedCodec.decodeMessage(text(FeedCodec.encode(published))));
    }

    @Test
    void recordsOfTheCallsComeBackAsTheyWere() {
        PublishOrder order = new PublishOrder(Arrivals.POISSON, 0.25, 3_000_000_000L, 100, -7);
        WireTotals totals = new WireTotals(Map.of("poll", TransportTotals.NONE), Map.of("poll", new CutOffs(1, 2)));
        ProcessReading reading = new ProcessReading(null, new Hiccups(0, null, null, null, 0, 5L));

        assertEquals(order, FeedCodec.parse(FeedCodec.json(order), PublishOrder.class));
        assertEquals(totals, FeedCodec.parse(FeedCodec.json(totals), WireTotals.class));
        assertEquals(reading, FeedCodec.parse(FeedCodec.json(reading), ProcessReading.class));
    }

    @Test
    void fieldsThatAreNotKnownAreLeftOut() {
        assertEquals(
                new PublishRequest("x"),
                PublishRequest.parse("{\"later\":{\"deep\":[1,{\"a\":null}]},\"payload\":\"x\",\"more\":[]}"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
