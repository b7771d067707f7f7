package dev.pushlab.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** An event stream as it comes in the chunks of an answer, block by block. */
public final class RawEventStream {

    private final RawConnection connection;
    private final RawAnswer head;
    private String pending = "";

    private RawEventStream(RawConnection connection, RawAnswer head) {
        this.connection = connection;
        this.head = head;
    }

    /** Asks for a stream and reads the head of its answer. */
    public static RawEventStream open(RawConnection connection, String query, String... heads) throws IOException {
        return new RawEventStream(
                connection, connection.get("/api/sse" + query, heads).readHead());
    }

    public RawAnswer head() {
        return head;
    }

    /** The next block without the blank line that ends it; null when the stream has ended in good order. */
    public String nextBlock() throws IOException {
        while (!pending.contains("\n\n")) {
            String chunk = connection.readChunk();
            if (chunk.isEmpty()) {
                return null;
            }
            pending += new String(chunk.getBytes(ISO_8859_1), UTF_8);
        }
        int end = pending.indexOf("\n\n");
        String block = pending.substring(0, end);
        pending = pending.substring(end + 2);
        return block;
    }
}
