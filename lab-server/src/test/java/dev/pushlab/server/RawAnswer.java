package dev.pushlab.server;

import dev.pushlab.protocol.FeedBatch;
import dev.pushlab.protocol.FeedCodec;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An HTTP answer as it came; the body in Latin-1, a character a byte. */
public record RawAnswer(int status, Map<String, String> heads, String body) {

    RawAnswer withBody(String read) {
        return new RawAnswer(status, heads, read);
    }

    /** A head by its name, in any case; null where there is none. */
    public String head(String name) {
        return heads.get(name);
    }

    public FeedBatch batch() {
        return FeedCodec.decodeBatch(text());
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
