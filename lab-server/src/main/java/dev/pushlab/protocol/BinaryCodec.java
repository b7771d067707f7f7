package dev.pushlab.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * Binary messages of the subprotocol {@value FeedPaths#BINARY_SUBPROTOCOL}, and batches of the type
 * {@value #BINARY_TYPE}: one byte says what follows, numbers are big-endian, text is UTF-8 to the message's end. An
 * event is 25 bytes and its payload. A batch is messages as a stream has them, each behind its length in 4 bytes:
 * opening (with the cursor to ask with next time), gap, events.
 */
public final class BinaryCodec {

    /** What a client accepts that wants batches in binary, and what they declare. */
    public static final String BINARY_TYPE = "application/octet-stream";

    private static final byte OPENING = 0;
    private static final byte EVENT = 1;
    private static final byte GAP = 2;
    private static final byte PUBLISHED = 3;

    /** An event whose payload is no text. */
    private static final byte BYTES = 4;

    /** Bytes of an event's message before its payload. */
    public static final int EVENT_HEAD_BYTES = 1 + 3 * Long.BYTES;

    private BinaryCodec() {}

    /** Kind, sequence, both times, payload. */
    public static byte[] encode(FeedEvent event) {
        byte[] payload = event.payload().bytes();
        return ByteBuffer.allocate(EVENT_HEAD_BYTES + payload.length)
                .put(event.payload().isText() ? EVENT : BYTES)
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
                case EVENT, BYTES ->
                    FeedMessage.of(new FeedEvent(
                            message.getLong(),
                            message.getLong(),
                            message.getLong(),
                            kind == EVENT ? Payload.of(text(message)) : Payload.of(bytes(message))));
                case OPENING -> {
                    long next = message.getLong();
                    yield FeedMessage.of(new FeedOpening(text(message), next));
                }
                case GAP -> FeedMessage.of(new FeedGap(message.getLong(), message.getLong(), text(message)));
                case PUBLISHED -> FeedMessage.of(published(message));
                default -> throw new BadWireData("expected a message of kind 0 to 4 but got kind " + kind);
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

    /** A batch from events that are encoded already. */
    public static byte[] encodeBatch(String epoch, List<byte[]> events, long next, FeedGap gap) {
        List<byte[]> messages = new ArrayList<>(events.size() + 2);
        messages.add(encode(new FeedOpening(epoch, next)));
        if (gap != null) {
            messages.add(encode(gap));
        }
        messages.addAll(events);
        int size = messages.stream()
                .mapToInt(message -> Integer.BYTES + message.length)
                .sum();
        ByteBuffer batch = ByteBuffer.allocate(size);
        messages.forEach(message -> batch.putInt(message.length).put(message));
        return batch.array();
    }

    /**
     * Reads a batch.
     *
     * @throws BadWireData when it does not begin with its opening, or one of its messages is wrong or does not belong
     */
    public static FeedBatch decodeBatch(ByteBuffer batch) {
        FeedOpening opening = null;
        FeedGap gap = null;
        List<FeedEvent> events = new ArrayList<>();
        while (opening == null || batch.hasRemaining()) {
            FeedMessage message = decodeMessage(next(batch));
            if ((opening == null) != (message.opening() != null) || message.published() != null) {
                throw new BadWireData("a binary batch has its opening once, at its start, and no publish answer");
            }
            opening = message.opening() == null ? opening : message.opening();
            gap = message.gap() == null ? gap : message.gap();
            if (message.event() != null) {
                events.add(message.event());
            }
        }
        return new FeedBatch(opening.epoch(), events, opening.next(), gap);
    }

    /** The next message of a batch. */
    private static ByteBuffer next(ByteBuffer batch) {
        int length = batch.remaining() < Integer.BYTES ? -1 : batch.getInt();
        if (length < 0 || length > batch.remaining()) {
            throw new BadWireData("a binary batch is cut short");
        }
        ByteBuffer message = batch.slice(batch.position(), length);
        batch.position(batch.position() + length);
        return message;
    }

    private static byte[] bytes(ByteBuffer message) {
        byte[] bytes = new byte[message.remaining()];
        message.get(bytes);
        return bytes;
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
