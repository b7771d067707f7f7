package dev.pushlab.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedCodecRefusalsTest {

    /** JSON here is written with single quotes, for legibility. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'ratePerSecond':1,'durationNanos':1,'payloadBytes':1,'seed':1}"
                        + "| arrivals is missing; allowed: [PERIODIC, POISSON, BURST]",
                "{'arrivals':null,'ratePerSecond':1,'durationNanos':1,'payloadBytes':1,'seed':1}"
                        + "| arrivals is missing; allowed: [PERIODIC, POISSON, BURST]",
                "{'arrivals':'periodic','ratePerSecond':1,'durationNanos':1,'payloadBytes':1,'seed':1}"
                        + "| arrivals is not one of [PERIODIC, POISSON, BURST]",
                "{'arrivals':'BURST','durationNanos':1,'payloadBytes':1,'seed':1}"
                        + "| ratePerSecond is missing; expected a number",
                "{'arrivals':'BURST','ratePerSecond':1,'payloadBytes':1,'seed':1}"
                        + "| durationNanos is missing; expected a whole number",
                "{'arrivals':'BURST','ratePerSecond':1,'durationNanos':1,'payloadBytes':null,'seed':1}"
                        + "| payloadBytes is missing; expected a whole number",
                "{'arrivals':'BURST','ratePerSecond':1,'durationNanos':1,'payloadBytes':1}"
                        + "| seed is missing; expected a whole number",
                "{'arrivals':'BURST','ratePerSecond':1,'durationNanos':1,'payloadBytes':1,'seed':'x'}"
                        + "| seed is not a whole number",
                "{'arrivals':'BURST','ratePerSecond':1,'durationNanos':1.5,'payloadBytes':1,'seed':1}"
                        + "| durationNanos is not a whole number",
                "{'arrivals':'BURST','ratePerSecond':1,'durationNanos':99999999999999999999,'payloadBytes':1,'seed':1}"
                        + "| durationNanos is not a whole number",
                "{'arrivals':'BURST','ratePerSecond':[],'durationNanos':1,'payloadBytes':1,'seed':1}"
                        + "| ratePerSecond is not a number",
                "{'arrivals':'BURST','ratePerSecond':0,'durationNanos':1,'payloadBytes':1,'seed':1}"
                        + "| ratePerSecond is 0.0; allowed: above 0, at most 100000.0",
                "{'arrivals':'BURST','ratePerSecond':1e6,'durationNanos':1,'payloadBytes':1,'seed':1}"
                        + "| ratePerSecond is 1000000.0; allowed: above 0, at most 100000.0",
                "{'arrivals':'BURST','ratePerSecond':1,'durationNanos':-1,'payloadBytes':1,'seed':1}"
                        + "| durationNanos is -1; allowed: 0 or more",
                "{'arrivals':'BURST','ratePerSecond':1,'durationNanos':1,'payloadBytes':1048577,'seed':1}"
                        + "| payloadBytes is 1048577; allowed: 0 to 1048576",
                "{'arrivals':'BURST','ratePerSecond':1,'durationNanos':1,'payloadBytes':1,'seed':1,'seed':2}"
                        + "| seed stands twice; allowed: once",
            })
    void anOrderIsRefusedByTheFieldThatIsWrong(String json, String message) {
        assertEquals(message, refusal(json, PublishOrder.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'sequence':1,'publishedAtNanos':3,'payload':'x'}| scheduledAtNanos is missing; expected a whole number",
                "{'sequence':0,'scheduledAtNanos':2,'publishedAtNanos':3,'payload':'x'}| sequence is 0; allowed: 1 and more",
                "{'sequence':1,'scheduledAtNanos':2,'publishedAtNanos':3}| payload is missing; allowed: any text, also none",
                "{'sequence':1,'scheduledAtNanos':2,'publishedAtNanos':3,'payload':{}}| payload is not a text",
                "{'sequence':1,'scheduledAtNanos':2,'publishedAtNanos':3,'payload':'x','base64':''}"
                        + "| an event has payload and base64; allowed: one of them",
                "{'sequence':1,'scheduledAtNanos':2,'publishedAtNanos':3,'base64':'%%%%'}"
                        + "| base64 is not base64: Illegal base64 character 25",
                "{'epoch':'life'}| next is missing; expected a whole number",
                "{'epoch':null,'next':3}| epoch is missing; allowed: the name of a feed's life",
                "{'epoch':'life','next':-1}| next is -1; allowed: 0 and more",
                "{'gap':{'to':3,'reason':'history'}}| from is missing; expected a whole number",
                "{'gap':{'from':1,'to':3}}| reason is missing; allowed: history, epoch, ahead",
                "{'gap':{'from':5,'to':3,'reason':'history'}}"
                        + "| a gap is from 5 to 3; allowed: from 1 and more, to no less than the one before from",
                "{'published':{}}| sequence is missing; expected a whole number",
                "{'published':{'sequence':0}}| sequence is 0; allowed: 1 and more",
            })
    void aMessageIsRefusedByTheFieldThatIsWrong(String json, String message) {
        BadWireData refused = assertThrows(BadWireData.class, () -> FeedCodec.decodeMessage(json.replace('\'', '"')));

        assertEquals(message, refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'events':[],'next':0,'gap':null}",
                "{'epoch':'life','next':0,'gap':null}",
                "{'epoch':'life','events':[null],'next':0,'gap':null}",
                "{'epoch':'life','events':[{}],'next':0,'gap':null}",
                "{'epoch':'life','events':{},'next':0,'gap':null}",
                "{'epoch':'life','events':[],'gap':null}",
                "{'epoch':'life','events':[],'next':-1,'gap':null}",
                "{'epoch':'life','events':[],'next':0,'gap':{}}",
                "{'epoch':'life','events':[],'next':0,'gap':null} more",
                "{'epoch':'life','events':[],'next':0,'gap':null",
                "<html>502 Bad Gateway</html>",
                "null",
                "[]",
                "",
            })
    void whatIsNoBatchIsRefused(String json) {
        assertThrows(BadWireData.class, () -> FeedCodec.decodeBatch(json.replace('\'', '"')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'gap':null}", "{'sequence'", "[]", "x", "''", "null", ""})
    void whatIsNoMessageIsRefused(String json) {
        assertThrows(BadWireData.class, () -> FeedCodec.decodeMessage(json.replace('\'', '"')));
    }

    @Test
    void nestingWithoutEndIsRefusedWhereverItStands() {
        String deep = "[".repeat(10_000);

        assertEquals(
                "expected a JSON PublishRequest but got " + "[".repeat(120) + "…", refusal(deep, PublishRequest.class));
        assertThrows(BadWireData.class, () -> PublishRequest.parse("{\"payload\":" + deep));
        assertThrows(BadWireData.class, () -> PublishRequest.parse("{\"unknown\":" + deep));
        assertThrows(BadWireData.class, () -> PublishRequest.parse("{\"unknown\":".repeat(10_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "\\udc00\\ud800", "ok\\ud83d", "\ud800"})
    void aLoneSurrogateIsRefusedForItCouldNotArriveAsItWasSent(String payload) {
        assertThrows(BadWireData.class, () -> PublishRequest.parse("{\"payload\":\"" + payload + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b"})
    void anEscapedNulIsRefused(String payload) {
        assertEquals(
                "payload has a NUL; allowed: any text without one",
                refusal("{'payload':'" + payload + "'}", PublishRequest.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{'payload':null}", "{'payload':'a'", "{'payload':'a','payload':'b'}", "{payload:'a'}"})
    void aBodyWithoutOnePayloadIsRefused(String json) {
        assertThrows(BadWireData.class, () -> PublishRequest.parse(json.replace('\'', '"')));
    }

    @Test
    void aRawControlCharacterInTextIsRefused() {
        assertThrows(BadWireData.class, () -> PublishRequest.parse("{\"payload\":\"a\0b\"}"));
        assertThrows(BadWireData.class, () -> PublishRequest.parse("{\"payload\":\"a\nb\"}"));
    }

    private static String refusal(String json, Class<?> type) {
        return assertThrows(BadWireData.class, () -> FeedCodec.parse(json.replace('\'', '"'), type))
                .getMessage();
    }
}
