package dev.pushlab.server.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.hpack.HpackDecoder;
import org.eclipse.jetty.http2.hpack.HpackException;

/**
 * Follows the frames of one direction of an HTTP/2 connection (RFC 9113 section 4.1) and tells what each byte was for,
 * by the same words as {@link MessageScanner}: HEADERS and CONTINUATION frames are heads, whole; the head of a DATA
 * frame is framing and its payload a body, or WebSocket frames in a tunnel (RFC 8441); preface and SETTINGS set the
 * connection up; all other frames keep it going. Of the streams of a connection one is under way at a time.
 */
final class Http2Scanner {

    private static final int FRAME_HEAD_BYTES = 9;
    private static final int LARGEST_HEAD = 64 * 1024;

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int CONTINUATION = 9;

    private static final int END_HEADERS = 0x4;
    private static final int PADDED = 0x8;
    private static final int PRIORITY = 0x20;

    private final MessageScanner.Sink sink;
    private final MessageScanner tunnel;
    private final HpackDecoder decoder = new HpackDecoder(LARGEST_HEAD, System::nanoTime);
    private final ByteBuffer frameHead = ByteBuffer.allocate(FRAME_HEAD_BYTES);
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    private int prefaceLeft;
    private int left;
    private int headBytes;
    private boolean tunnelled;
    private int bytesAhead;

    /**
     * A scanner at the first frame.
     *
     * @param prefaceBytes what is still to come of the client's preface
     */
    Http2Scanner(MessageScanner.Sink sink, int prefaceBytes) {
        this.sink = sink;
        this.tunnel = new MessageScanner(sink);
        this.prefaceLeft = prefaceBytes;
        decoder.setMaxTableCapacity(LARGEST_HEAD);
    }

    /** From here on bodies are WebSocket frames. */
    void startTunnel() {
        tunnelled = true;
        tunnel.startFrames();
    }

    int bytesAhead() {
        return bytesAhead;
    }

    boolean isBetweenFrames() {
        return left == 0 && frameHead.position() == 0 && prefaceLeft == 0;
    }

    /** Bytes that have been seen, but not told. */
    int untoldBytes() {
        return frameHead.hasRemaining() ? frameHead.position() + headBytes : headBytes;
    }

    void scan(ByteBuffer buffer, int from, int to) {
        int at = from;
        while (at < to) {
            if (prefaceLeft > 0) {
                int bytes = Math.min(prefaceLeft, to - at);
                sink.onSetUp(bytes);
                prefaceLeft -= bytes;
                at += bytes;
            } else if (left == 0) {
                at = frameHead(buffer, at, to);
            } else {
                int end = Math.min(to, at + left);
                left -= end - at;
                payload(buffer, at, end, to - end);
                at = end;
            }
        }
    }

    private int frameHead(ByteBuffer buffer, int from, int to) {
        int at = from;
        while (at < to && frameHead.hasRemaining()) {
            frameHead.put(buffer.get(at++));
        }
        if (frameHead.hasRemaining()) {
            return at;
        }
        left = frameHead.getInt(0) >>> 8;
        switch (type()) {
            case DATA -> sink.onChunking(FRAME_HEAD_BYTES);
            case HEADERS, CONTINUATION -> headBytes += FRAME_HEAD_BYTES;
            case SETTINGS -> sink.onSetUp(FRAME_HEAD_BYTES);
            default -> sink.onUpkeep(FRAME_HEAD_BYTES);
        }
        if (left == 0) {
            endFrame(to - at);
        }
        return at;
    }

    private int type() {
        return frameHead.get(3);
    }

    private boolean has(int flag) {
        return (frameHead.get(4) & flag) != 0;
    }

    private void payload(ByteBuffer buffer, int from, int end, int ahead) {
        int bytes = end - from;
        switch (type()) {
            case DATA -> {
                if (tunnelled) {
                    tunnel.scan(buffer, from, end);
                } else {
                    sink.onBody(bytes);
                }
            }
            case HEADERS, CONTINUATION -> {
                headBytes += bytes;
                for (int i = from; i < end && block.size() < LARGEST_HEAD; i++) {
                    block.write(buffer.get(i));
                }
            }
            case SETTINGS -> sink.onSetUp(bytes);
            default -> sink.onUpkeep(bytes);
        }
        if (left == 0) {
            endFrame(ahead);
        }
    }

    private void endFrame(int ahead) {
        frameHead.position(0);
        if ((type() == HEADERS || type() == CONTINUATION) && has(END_HEADERS)) {
            int bytes = headBytes;
            headBytes = 0;
            bytesAhead = ahead;
            sink.onHead(decoded(), bytes);
            block.reset();
        }
    }

    /** A head as HTTP/1.1 would have it; what cannot be read is a head that says nothing. */
    private MessageHead decoded() {
        byte[] bytes = block.toByteArray();
        int from = (has(PADDED) ? 1 : 0) + (has(PRIORITY) ? 5 : 0);
        int to = bytes.length - (has(PADDED) && bytes.length > 0 ? bytes[0] & 0xFF : 0);
        if (from > to) {
            return MessageHead.NONE;
        }
        try {
            MetaData head =
                    decoder.decode(ByteBuffer.wrap(bytes, from, to - from).slice());
            return head == null ? MessageHead.NONE : MessageHead.of(head);
        } catch (HpackException e) {
            return MessageHead.NONE;
        }
    }
}
