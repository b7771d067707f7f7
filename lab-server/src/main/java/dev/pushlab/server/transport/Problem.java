package dev.pushlab.server.transport;

import dev.pushlab.protocol.FeedCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A refusal that says what was wrong, as {@code application/problem+json} (RFC 9457).
 *
 * @param status HTTP status, 400 and above
 * @param detail names the parameter, its value and what is allowed
 */
public record Problem(int status, String detail) {

    private record Body(String title, int status, String detail) {}

    /** Answers with this problem. */
    public void answer(Response response, Callback callback) {
        Body body = new Body(HttpStatus.getMessage(status), status, detail);
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        byte[] json = FeedCodec.json(body).getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(json), callback);
    }

    /** Thrown where a request is read, answered where it is handled. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        /** Refuses with a problem. */
        public Refused(int status, String detail) {
            super(detail, null, false, false);
            this.problem = new Problem(status, detail);
        }

        /** What to answer. */
        public Problem problem() {
            return problem;
        }
    }
}
