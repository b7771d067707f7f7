package dev.pushlab.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

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
     * @throws BadWireData when it is cut short, too long, of no known kind, not UTF-8, or has values that no record
     *     takes
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
                case PUBLISHED -> FeedMessage.of(published(message));
                default -> throw new BadWireData("expected a message of kind 0 to 3 but got kind " + kind);
            };
        } catch (BufferUnderflowException e) {
            throw new BadWireData("a binary message is cut short", e);
        } catch (IllegalArgumentException e) {
            throw new BadWireData(e.getMessage(), e);
        }
    }

    private static Published published(ByteBuffer message) {
        Published published = new Published(message.getLong());
        if (message.hasRemaining()) {
            throw new BadWireData("a publish answer has " + message.remaining() + " bytes too many");
        }
        return published;
    }

    /**
     * Reads the rest of a message as text.
     *
     * @throws BadWireData when it is not UTF-8: replacement characters would be another text than was sent
     */
    public static String text(ByteBuffer message) {
        try {
            return UTF_8.newDecoder().decode(message).toString();
        } catch (CharacterCodingException e) {
            throw new BadWireData("a message is not UTF-8", e);
        }
    }
}
