package dev.pushlab.protocol;

/**
 * WebSocket frames of one direction by opcode (RFC 6455 section 5.2).
 *
 * @param text opcode 1
 * @param binary opcode 2
 * @param continuation opcode 0
 * @param ping opcode 9
 * @param pong opcode 10
 * @param close opcode 8
 */
public record FrameCounts(long text, long binary, long continuation, long ping, long pong, long close) {

    /** No frames. */
    public static final FrameCounts NONE = new FrameCounts(0, 0, 0, 0, 0, 0);

    /** All frames. */
    public long total() {
        return text + binary + continuation + ping + pong + close;
    }

    /** Both together. */
    public FrameCounts plus(FrameCounts other) {
        return new FrameCounts(
                text + other.text,
                binary + other.binary,
                continuation + other.continuation,
                ping + other.ping,
                pong + other.pong,
                close + other.close);
    }

    /** What came since an earlier reading. */
    public FrameCounts minus(FrameCounts earlier) {
        return new FrameCounts(
                text - earlier.text,
                binary - earlier.binary,
                continuation - earlier.continuation,
                ping - earlier.ping,
                pong - earlier.pong,
                close - earlier.close);
    }
}
