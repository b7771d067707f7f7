package dev.pushlab.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushlab.protocol.FeedCodec;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A record as the answer of a call. */
final class JsonAnswer {

    private JsonAnswer() {}

    static void write(int status, Object value, Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, FeedCodec.JSON_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.write(true, ByteBuffer.wrap(FeedCodec.json(value).getBytes(UTF_8)), callback);
    }
}
