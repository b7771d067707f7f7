package dev.pushlab.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * JSON of the wire contract. An event is encoded once and its bytes are shared by every subscriber: batches and streams
 * are put together from those bytes, never from objects again. Safe for any number of threads.
 */
public final class FeedCodec {

    /** What every JSON answer declares. */
    public static final String JSON_TYPE = "application/json";

    private static final Gson GSON = new GsonBuilder()
            .setStrictness(Strictness.STRICT)
            .disableHtmlEscaping()
            .serializeNulls()
            .registerTypeAdapterFactory(new RecordCodec())
            .registerTypeAdapterFactory(EventCodec.FACTORY)
            .create();

    private FeedCodec() {}

    /** JSON of any record of this package. */
    public static String json(Object value) {
        return GSON.toJson(value);
    }

    /**
     * Record from its JSON.
     *
     * @throws BadWireData when it is not that record; what the record refuses to be made of is said in its own words
     */
    public static <T> T parse(String json, Class<T> type) {
        try {
            T value = GSON.fromJson(json, type);
            if (value == null) {
                throw new BadWireData("expected a JSON " + type.getSimpleName() + " but the text is empty");
            }
            return value;
        } catch (BadWireData e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new BadWireData("expected a JSON " + type.getSimpleName() + " but got " + excerpt(json), e);
        }
    }

    /** An event's JSON, as it stands in batches, messages and SSE data alike. */
    public static byte[] encode(FeedEvent event) {
        return GSON.toJson(event).getBytes(UTF_8);
    }

    /** A batch from events that are encoded already. */
    public static byte[] encodeBatch(String epoch, List<byte[]> events, long next, FeedGap gap) {
        int size = 96 + events.stream().mapToInt(bytes -> bytes.length + 1).sum();
        ByteArrayOutputStream out = new ByteArrayOutputStream(size);
        out.writeBytes(("{\"epoch\":\"" + epoch + "\",\"events\":[").getBytes(UTF_8));
        for (int i = 0; i < events.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeBytes(events.get(i));
        }
        out.writeBytes(("],\"next\":" + next + ",\"gap\":" + GSON.toJson(gap) + "}").getBytes(UTF_8));
        return out.toByteArray();
    }

    /** A stream's first message. */
    public static byte[] encode(FeedOpening opening) {
        return GSON.toJson(opening).getBytes(UTF_8);
    }

    /** A gap as a message of its own: {@code {"gap":{…}}}. */
    public static byte[] encode(FeedGap gap) {
        return ("{\"gap\":" + GSON.toJson(gap) + "}").getBytes(UTF_8);
    }

    /** The answer to a publish over a socket: {@code {"published":{"sequence":17}}}. */
    public static byte[] encode(Published published) {
        return ("{\"published\":" + GSON.toJson(published) + "}").getBytes(UTF_8);
    }

    /** Reads a batch. */
    public static FeedBatch decodeBatch(String json) {
        return parse(json, FeedBatch.class);
    }

    /** Reads one message of a stream: its first key tells which. */
    public static FeedMessage decodeMessage(String json) {
        if (json.startsWith("{\"sequence\"")) {
            return FeedMessage.of(parse(json, FeedEvent.class));
        }
        if (json.startsWith("{\"epoch\"")) {
            return FeedMessage.of(parse(json, FeedOpening.class));
        }
        FeedMessage message = parse(json, FeedMessage.class);
        if (message.gap() == null && message.published() == null) {
            throw new BadWireData("expected an event, an opening, a gap or a publish answer but got " + excerpt(json));
        }
        return message;
    }

    private static String excerpt(String text) {
        return text == null ? "nothing" : text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
