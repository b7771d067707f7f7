package dev.pushlab.protocol;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Base64;

/** JSON of events: text stands in them as {@code payload}, bytes as {@code base64}, and never both. */
final class EventCodec extends TypeAdapter<FeedEvent> {

    /** An event as it is written. */
    private record Written(long sequence, long scheduledAtNanos, long publishedAtNanos, String payload, String base64) {

        FeedEvent event() {
            if (payload != null && base64 != null) {
                throw new BadWireData("an event has payload and base64; allowed: one of them");
            }
            try {
                Payload carried = base64 == null ? Payload.of(payload) : Payload.of(decoded());
                return new FeedEvent(sequence, scheduledAtNanos, publishedAtNanos, carried);
            } catch (IllegalArgumentException e) {
                throw new BadWireData(e.getMessage(), e);
            }
        }

        private byte[] decoded() {
            try {
                return Base64.getDecoder().decode(base64);
            } catch (IllegalArgumentException e) {
                throw new BadWireData("base64 is not base64: " + e.getMessage(), e);
            }
        }
    }

    /** Makes it where events are read or written; the rest of an event's JSON follows the rules of all records. */
    static final TypeAdapterFactory FACTORY = new TypeAdapterFactory() {
        @Override
        @SuppressWarnings("unchecked")
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            return type.getRawType() == FeedEvent.class
                    ? (TypeAdapter<T>) new EventCodec(gson.getAdapter(Written.class))
                    : null;
        }
    };

    private final TypeAdapter<Written> reader;

    private EventCodec(TypeAdapter<Written> reader) {
        this.reader = reader;
    }

    @Override
    public void write(JsonWriter out, FeedEvent event) throws IOException {
        if (event == null) {
            out.nullValue();
            return;
        }
        out.beginObject();
        out.name("sequence").value(event.sequence());
        out.name("scheduledAtNanos").value(event.scheduledAtNanos());
        out.name("publishedAtNanos").value(event.publishedAtNanos());
        if (event.payload().isText()) {
            out.name("payload").value(event.payload().text());
        } else {
            out.name("base64")
                    .value(Base64.getEncoder().encodeToString(event.payload().bytes()));
        }
        out.endObject();
    }

    @Override
    public FeedEvent read(JsonReader in) throws IOException {
        Written written = reader.read(in);
        return written == null ? null : written.event();
    }
}
