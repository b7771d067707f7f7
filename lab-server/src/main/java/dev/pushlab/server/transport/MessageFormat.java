package dev.pushlab.server.transport;

import dev.pushlab.protocol.BadWireData;
import dev.pushlab.protocol.BinaryCodec;
import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FeedGap;
import dev.pushlab.protocol.FeedOpening;
import dev.pushlab.protocol.PublishRequest;
import dev.pushlab.protocol.Published;
import dev.pushlab.server.feed.FeedEntry;
import dev.pushlab.server.feed.FeedSlice;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.websocket.core.OpCode;

/** How the feed is written: into the messages of a WebSocket subprotocol, and into batches. */
interface MessageFormat {

    /** JSON in text messages. */
    MessageFormat TEXT = new Text();

    /** Numbers and UTF-8 in binary messages. */
    MessageFormat BINARY = new Binary();

    /** The format of a subscriber that has asked for binary, or has not. */
    static MessageFormat of(boolean binary) {
        return binary ? BINARY : TEXT;
    }

    /** The format that a request accepts: JSON, unless it puts bytes first (RFC 9110 section 12.5.1). */
    static MessageFormat acceptedBy(Request request) {
        List<String> accepted = request.getHeaders().getQualityCSV(HttpHeader.ACCEPT);
        return of(!accepted.isEmpty() && accepted.get(0).equals(BinaryCodec.BINARY_TYPE));
    }

    /** Media type of a batch. */
    String type();

    /** A whole answer. */
    byte[] encodeBatch(FeedSlice slice);

    /** Opcode of every message. */
    byte opcode();

    byte[] encode(FeedOpening opening);

    /** The event's shared bytes; not to be changed. */
    byte[] encode(FeedEntry entry);

    byte[] encode(FeedGap gap);

    byte[] encode(Published published);

    /**
     * Payload that a client's message publishes; {@link BadWireData} or {@link IllegalArgumentException} where there is
     * none.
     */
    String payload(ByteBuffer message);

    /** JSON as in batches. */
    final class Text implements MessageFormat {

        @Override
        public String type() {
            return FeedCodec.JSON_TYPE;
        }

        @Override
        public byte[] encodeBatch(FeedSlice slice) {
            List<byte[]> events = slice.entries().stream().map(FeedEntry::json).toList();
            return FeedCodec.encodeBatch(
                    slice.next().epoch(), events, slice.next().after(), slice.gap());
        }

        @Override
        public byte opcode() {
            return OpCode.TEXT;
        }

        @Override
        public byte[] encode(FeedOpening opening) {
            return FeedCodec.encode(opening);
        }

        @Override
        public byte[] encode(FeedEntry entry) {
            return entry.json();
        }

        @Override
        public byte[] encode(FeedGap gap) {
            return FeedCodec.encode(gap);
        }

        @Override
        public byte[] encode(Published published) {
            return FeedCodec.encode(published);
        }

        @Override
        public String payload(ByteBuffer message) {
            return PublishRequest.parse(BinaryCodec.text(message)).payload();
        }
    }

    /** The layout of {@link BinaryCodec}; a client's message is the payload itself. */
    final class Binary implements MessageFormat {

        @Override
        public String type() {
            return BinaryCodec.BINARY_TYPE;
        }

        @Override
        public byte[] encodeBatch(FeedSlice slice) {
            List<byte[]> events =
                    slice.entries().stream().map(FeedEntry::binary).toList();
            return BinaryCodec.encodeBatch(
                    slice.next().epoch(), events, slice.next().after(), slice.gap());
        }

        @Override
        public byte opcode() {
            return OpCode.BINARY;
        }

        @Override
        public byte[] encode(FeedOpening opening) {
            return BinaryCodec.encode(opening);
        }

        @Override
        public byte[] encode(FeedEntry entry) {
            return entry.binary();
        }

        @Override
        public byte[] encode(FeedGap gap) {
            return BinaryCodec.encode(gap);
        }

        @Override
        public byte[] encode(Published published) {
            return BinaryCodec.encode(published);
        }

        @Override
        public String payload(ByteBuffer message) {
            return new PublishRequest(BinaryCodec.text(message)).payload();
        }
    }
}
