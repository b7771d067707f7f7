package dev.pushlab.server.transport;

import dev.pushlab.protocol.FeedPaths;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/**
 * Brings an answer's head to the size that a request asks for by {@value FeedPaths#ANSWER_HEAD_BYTES}: papers give the
 * sizes of the heads that their servers sent. Over HTTP/2, whose heads are compressed, the size is that of the same
 * head in HTTP/1.1.
 */
final class HeadPadding {

    private static final String PADDING = "X-Padding";
    private static final int STATUS_LINE_BYTES = "HTTP/1.1 200 OK\r\n".length();
    private static final int AROUND_FIELD_BYTES = ": \r\n".length();

    /** As much as Jetty's buffer for an answer's head holds with room to spare. */
    private static final int MOST_BYTES = 4_096;

    private HeadPadding() {}

    /** Pads a head that is otherwise complete; one that is too large already is left as it is. */
    static void apply(Request request, Response response) {
        String wanted = request.getHeaders().get(FeedPaths.ANSWER_HEAD_BYTES);
        if (wanted == null) {
            return;
        }
        int bytes = STATUS_LINE_BYTES + 2;
        for (HttpField field : response.getHeaders()) {
            bytes += field.getName().length() + field.getValue().length() + AROUND_FIELD_BYTES;
        }
        int least = bytes + PADDING.length() + AROUND_FIELD_BYTES;
        int size = wanted.matches("[0-9]{1,4}") ? Math.min(Integer.parseInt(wanted), MOST_BYTES) : 0;
        if (size >= least) {
            response.getHeaders().put(PADDING, "x".repeat(size - least));
        }
    }
}
