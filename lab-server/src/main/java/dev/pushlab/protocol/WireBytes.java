package dev.pushlab.protocol;

/**
 * Bytes of one direction by their {@link WirePart}; the parts add up to what the socket carried.
 *
 * @param handshake see {@link WirePart#HANDSHAKE}
 * @param heads see {@link WirePart#HEADS}
 * @param empty see {@link WirePart#EMPTY}
 * @param framing see {@link WirePart#FRAMING}
 * @param envelope see {@link WirePart#ENVELOPE}
 * @param payload see {@link WirePart#PAYLOAD}
 * @param control see {@link WirePart#CONTROL}
 * @param tls see {@link WirePart#TLS}
 * @param total all bytes, counted apart from the parts
 */
public record WireBytes(
        long handshake,
        long heads,
        long empty,
        long framing,
        long envelope,
        long payload,
        long control,
        long tls,
        long total) {

    /** No bytes. */
    public static final WireBytes NONE = new WireBytes(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Bytes of a part. */
    public long of(WirePart part) {
        return switch (part) {
            case HANDSHAKE -> handshake;
            case HEADS -> heads;
            case EMPTY -> empty;
            case FRAMING -> framing;
            case ENVELOPE -> envelope;
            case PAYLOAD -> payload;
            case CONTROL -> control;
            case TLS -> tls;
        };
    }

    /** Sum of the parts: equal to {@link #total} unless the instrument is broken. */
    public long sumOfParts() {
        return handshake + heads + empty + framing + envelope + payload + control + tls;
    }

    /** Both together. */
    public WireBytes plus(WireBytes other) {
        return new WireBytes(
                handshake + other.handshake,
                heads + other.heads,
                empty + other.empty,
                framing + other.framing,
                envelope + other.envelope,
                payload + other.payload,
                control + other.control,
                tls + other.tls,
                total + other.total);
    }

    /** What came since an earlier reading. */
    public WireBytes minus(WireBytes earlier) {
        return new WireBytes(
                handshake - earlier.handshake,
                heads - earlier.heads,
                empty - earlier.empty,
                framing - earlier.framing,
                envelope - earlier.envelope,
                payload - earlier.payload,
                control - earlier.control,
                tls - earlier.tls,
                total - earlier.total);
    }
}
