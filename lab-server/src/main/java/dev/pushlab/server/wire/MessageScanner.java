package dev.pushlab.server.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Follows the bytes of one direction of an HTTP/1.1 connection (RFC 9112), and of WebSocket frames (RFC 6455 section
 * 5.2) after an upgrade, and tells its owner what each byte was for. It only watches: it holds nothing back and needs
 * no byte twice. Not safe for several threads at once; a direction of a connection never has several.
 */
final class MessageScanner {

    /** What a scanner tells, in the order of the bytes. */
    interface Sink {
        /**
         * A head is complete. Returns the length of its body: bytes, {@link #CHUNKED}, {@link #TO_END},
         * {@link #FRAMES}, {@link #HTTP2}.
         */
        long onHead(MessageHead head, int bytes);

        void onBody(int bytes);

        void onChunking(int bytes);

        void onFrameHead(int opcode, int bytes);

        void onFramePayload(int opcode, int bytes);

        /** Preface or SETTINGS of HTTP/2. */
        void onSetUp(int bytes);

        /** A frame of HTTP/2 that keeps the connection going: PING, GOAWAY, WINDOW_UPDATE, RST_STREAM. */
        void onUpkeep(int bytes);
    }

    static final long CHUNKED = -1;
    static final long TO_END = -2;
    static final long FRAMES = -3;
    static final long HTTP2 = -4;

    /** What follows the head that the preface of HTTP/2 looks like (RFC 9113 section 3.4). */
    private static final int PREFACE_REST_BYTES = "SM\r\n\r\n".length();

    private enum State {
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER,
        FRAME_HEAD,
        FRAME_PAYLOAD,
        HTTP2
    }

    /** A head longer than any server takes; beyond it the bytes are counted as a head that never ends. */
    private static final int LONGEST_HEAD = 64 * 1024;

    private static final byte[] NOTHING = {};

    private final Sink sink;
    private State state = State.HEAD;
    private byte[] head = NOTHING;
    private int headBytes;
    private boolean headBegun;
    private int bytesAhead;
    private int lineBytes;
    private long left;
    private boolean sizeRead;
    private final byte[] frameHead = new byte[14];
    private int frameHeadBytes;
    private int opcode;
    private Http2Scanner http2;

    MessageScanner(Sink sink) {
        this.sink = sink;
    }

    /** From here on there are frames: the other direction has accepted the upgrade. Some may have come early. */
    void startFrames() {
        ByteBuffer early = ByteBuffer.wrap(head, 0, Math.min(headBytes, head.length));
        headBytes = 0;
        head = NOTHING;
        state = State.FRAME_HEAD;
        scan(early, 0, early.limit());
    }

    /** From here on there are HTTP/2's frames: the client has begun with its preface. */
    void startHttp2() {
        state = State.HTTP2;
        http2 = new Http2Scanner(sink, 0);
    }

    /** From here on HTTP/2's bodies are WebSocket frames. */
    void startTunnel() {
        http2.startTunnel();
    }

    boolean isHttp2() {
        return http2 != null;
    }

    /** While a head is told: bytes of the same buffer that stand behind it and are told after it. */
    int bytesAhead() {
        return http2 == null ? bytesAhead : http2.bytesAhead();
    }

    /** Whether the last message is complete and the next has not begun. */
    boolean isBetweenMessages() {
        return http2 == null ? state == State.HEAD && headBytes == 0 : http2.isBetweenFrames();
    }

    /** Bytes of a head that is not complete yet: seen, but not told. */
    int unfinishedHeadBytes() {
        return headBytes + frameHeadBytes + (http2 == null ? 0 : http2.untoldBytes());
    }

    /** Takes bytes {@code [from, to)} of a buffer by absolute position. */
    void scan(ByteBuffer buffer, int from, int to) {
        int at = from;
        while (at < to) {
            at = switch (state) {
                case HEAD -> head(buffer, at, to);
                case BODY, CHUNK, FRAME_PAYLOAD -> run(at, to);
                case CHUNK_SIZE, CHUNK_END, TRAILER -> line(buffer, at, to);
                case FRAME_HEAD -> frameHead(buffer, at, to);
                case HTTP2 -> {
                    http2.scan(buffer, at, to);
                    yield to;
                }
            };
        }
    }

    private int head(ByteBuffer buffer, int from, int to) {
        for (int at = from; at < to; at++) {
            byte b = buffer.get(at);
            keep(b);
            if (b == '\n') {
                // A blank line before the first line is allowed (RFC 9112 section 2.2) and belongs to the head.
                boolean ends = lineBytes == 0 && headBegun;
                headBegun |= lineBytes > 0;
                lineBytes = 0;
                if (ends) {
                    endHead(to - at - 1);
                    return at + 1;
                }
            } else if (b != '\r') {
                lineBytes++;
            }
        }
        return to;
    }

    private void endHead(int ahead) {
        bytesAhead = ahead;
        begin(sink.onHead(MessageHead.parse(head, Math.min(headBytes, head.length)), headBytes));
        headBytes = 0;
        headBegun = false;
        head = NOTHING;
    }

    private void keep(byte b) {
        if (headBytes < LONGEST_HEAD) {
            if (headBytes == head.length) {
                head = Arrays.copyOf(head, Math.max(256, head.length * 2));
            }
            head[headBytes] = b;
        }
        headBytes++;
    }

    private void begin(long body) {
        left = body == TO_END ? Long.MAX_VALUE : body;
        if (body == CHUNKED) {
            state = State.CHUNK_SIZE;
            left = 0;
        } else if (body == FRAMES) {
            state = State.FRAME_HEAD;
        } else if (body == HTTP2) {
            state = State.HTTP2;
            http2 = new Http2Scanner(sink, PREFACE_REST_BYTES);
        } else {
            state = body == 0 ? State.HEAD : State.BODY;
        }
    }

    private int run(int from, int to) {
        int bytes = (int) Math.min(left, to - from);
        left -= bytes;
        if (state == State.FRAME_PAYLOAD) {
            sink.onFramePayload(opcode, bytes);
        } else {
            sink.onBody(bytes);
        }
        if (left == 0) {
            state = switch (state) {
                case CHUNK -> State.CHUNK_END;
                case FRAME_PAYLOAD -> State.FRAME_HEAD;
                default -> State.HEAD;
            };
        }
        return from + bytes;
    }

    private int line(ByteBuffer buffer, int from, int to) {
        for (int at = from; at < to; at++) {
            byte b = buffer.get(at);
            if (b == '\n') {
                sink.onChunking(at + 1 - from);
                endOfLine();
                lineBytes = 0;
                return at + 1;
            }
            int digit = Character.digit(b, 16);
            // A chunk's size ends where an extension or the line's end begins.
            sizeRead |= digit < 0;
            if (state == State.CHUNK_SIZE && !sizeRead) {
                // No socket carries more than this; without the limit the size would turn negative.
                left = left > Long.MAX_VALUE >> 4 ? Long.MAX_VALUE : left * 16 + digit;
            }
            lineBytes += b == '\r' ? 0 : 1;
        }
        sink.onChunking(to - from);
        return to;
    }

    private void endOfLine() {
        sizeRead = false;
        state = switch (state) {
            case CHUNK_SIZE -> left == 0 ? State.TRAILER : State.CHUNK;
            case TRAILER -> lineBytes == 0 ? State.HEAD : State.TRAILER;
            default -> State.CHUNK_SIZE;
        };
    }

    private int frameHead(ByteBuffer buffer, int from, int to) {
        int at = from;
        while (at < to) {
            frameHead[frameHeadBytes++] = buffer.get(at++);
            if (frameHeadBytes >= 2 && frameHeadBytes == frameHeadLength()) {
                opcode = frameHead[0] & 0x0F;
                left = payloadLength();
                sink.onFrameHead(opcode, frameHeadBytes);
                frameHeadBytes = 0;
                state = left == 0 ? State.FRAME_HEAD : State.FRAME_PAYLOAD;
                return at;
            }
        }
        return to;
    }

    private int frameHeadLength() {
        int length = frameHead[1] & 0x7F;
        int extended = length == 126 ? 2 : length == 127 ? 8 : 0;
        return 2 + extended + (frameHead[1] < 0 ? 4 : 0);
    }

    private long payloadLength() {
        ByteBuffer bytes = ByteBuffer.wrap(frameHead);
        int length = frameHead[1] & 0x7F;
        // The highest bit must be 0 (RFC 6455 section 5.2); whoever sets it gets no negative length here.
        return length == 126 ? bytes.getChar(2) : length == 127 ? bytes.getLong(2) & Long.MAX_VALUE : length;
    }
}
