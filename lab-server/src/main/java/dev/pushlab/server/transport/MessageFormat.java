package dev.pushlab.server.transport;

import dev.pushlab.protocol.BadWireData;
import dev.pushlab.protocol.BinaryCodec;
import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FeedGap;
import dev.pushlab.protocol.FeedOpening;
import dev.pushlab.protocol.PublishRequest;
import dev.pushlab.protocol.Published;
import dev.pushlab.server.feed.FeedEntry;
import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.core.OpCode;

/** What a WebSocket subprotocol writes into its messages. */
interface MessageFormat {

    /** JSON in text messages. */
    MessageFormat TEXT = new Text();

    /** Numbers and UTF-8 in binary messages. */
    MessageFormat BINARY = new Binary();

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
