package dev.pushlab.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Binary messages of the subprotocol {@value FeedPaths#BINARY_SUBPROTOCOL}: one byte says what follows, numbers are
 * big-endian, text is UTF-8 to the message's end. An event is 25 bytes and its payload.
 */
public final class BinaryCodec {

    private static final byte OPENING = 0;
    private static final byte EVENT = 1;
    private static final byte GAP = 2;
    private static final byte PUBLISHED = 3;

    /** Bytes of an event's message before its payload. */
    public static final int EVENT_HEAD_BYTES = 1 + 3 * Long.BYTES;

    private BinaryCodec() {}

    /** Kind, sequence, both times, payload. */
    public static byte[] encode(FeedEvent event) {
        byte[] payload = event.payload().getBytes(UTF_8);
        return ByteBuffer.allocate(EVENT_HEAD_BYTES + payload.length)
                .put(EVENT)
                .putLong(event.sequence())
                .putLong(event.scheduledAtNanos())
                .putLong(event.publishedAtNanos())
                .put(payload)
                .array();
    }

    /** Kind, cursor, epoch. */
    public static byte[] encode(FeedOpening opening) {
        byte[] epoch = opening.epoch().getBytes(UTF_8);
        return ByteBuffer.allocate(1 + Long.BYTES + epoch.length)
                .put(OPENING)
                .putLong(opening.next())
                .put(epoch)
                .array();
    }

    /** Kind, from, to, reason. */
    public static byte[] encode(FeedGap gap) {
        byte[] reason = gap.reason().getBytes(UTF_8);
        return ByteBuffer.allocate(1 + 2 * Long.BYTES + reason.length)
                .put(GAP)
                .putLong(gap.from())
                .putLong(gap.to())
                .put(reason)
                .array();
    }

    /** Kind, sequence. */
    public static byte[] encode(Published published) {
        return ByteBuffer.allocate(1 + Long.BYTES)
                .put(PUBLISHED)
                .putLong(published.sequence())
                .array();
    }

    /**
     * Reads one message.
     *
     * @throws BadWireData when it is cut short or of no known kind
     */
    public static FeedMessage decodeMessage(ByteBuffer message) {
        try {
            byte kind = message.get();
            return switch (kind) {
                case EVENT ->
                    FeedMessage.of(
                            new FeedEvent(message.getLong(), message.getLong(), message.getLong(), text(message)));
                case OPENING -> {
                    long next = message.getLong();
                    yield FeedMessage.of(new FeedOpening(text(message), next));
                }
                case GAP -> FeedMessage.of(new FeedGap(message.getLong(), message.getLong(), text(message)));
                case PUBLISHED -> FeedMessage.of(new Published(message.getLong()));
                default -> throw new BadWireData("expected a message of kind 0 to 3 but got kind " + kind);
            };
        } catch (BufferUnderflowException e) {
            throw new BadWireData("a binary message is cut short", e);
        }
    }

    private static String text(ByteBuffer message) {
        return UTF_8.decode(message).toString();
    }
}
