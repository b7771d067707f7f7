package dev.pushlab.client.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Reads an event stream (HTML Living Standard, section 9.2.6), as far as the feed uses it: {@code data} lines and
 * comments; lines may end in LF, or CR LF.
 */
final class SseParser {

    /** What the stream holds. */
    interface Sink {

        /**
         * A block with data is complete.
         *
         * @param data its data lines, joined by line feeds
         * @param framingBytes its size without the data
         * @param blockBytes its size
         */
        void onBlock(String data, int framingBytes, int blockBytes);

        /**
         * A block of comments only.
         *
         * @param bytes its size on the wire
         */
        void onComment(int bytes);
    }

    private static final int LARGEST_LINE_BYTES = 16 << 20;
    private static final String DATA = "data:";

    private final Sink sink;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private String data;
    private int dataBytes;
    private int blockBytes;

    SseParser(Sink sink) {
        this.sink = sink;
    }

    void parse(ByteBuffer content) {
        while (content.hasRemaining()) {
            byte b = content.get();
            blockBytes++;
            if (b == '\n') {
                endLine();
            } else if (b != '\r') {
                if (line.size() == LARGEST_LINE_BYTES) {
                    throw new IllegalStateException("a line of the stream is longer than " + LARGEST_LINE_BYTES);
                }
                line.write(b);
            }
        }
    }

    private void endLine() {
        String text = line.toString(UTF_8);
        int bytes = line.size();
        line.reset();
        if (bytes == 0) {
            endBlock();
        } else if (text.startsWith(DATA)) {
            int skipped = text.startsWith(" ", DATA.length()) ? DATA.length() + 1 : DATA.length();
            data = data == null ? text.substring(skipped) : data + "\n" + text.substring(skipped);
            dataBytes += bytes - skipped;
            if (dataBytes > LARGEST_LINE_BYTES) {
                throw new IllegalStateException("a block of the stream is longer than " + LARGEST_LINE_BYTES);
            }
        }
    }

    private void endBlock() {
        if (data == null) {
            sink.onComment(blockBytes);
        } else {
            sink.onBlock(data, blockBytes - dataBytes, blockBytes);
        }
        data = null;
        dataBytes = 0;
        blockBytes = 0;
    }
}
