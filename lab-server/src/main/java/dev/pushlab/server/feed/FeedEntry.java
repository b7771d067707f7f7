package dev.pushlab.server.feed;

import dev.pushlab.protocol.BinaryCodec;
import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FeedEvent;

/**
 * An event in the log with its encodings. Each is made once, when first wanted, and shared by every subscriber; two
 * threads that want it at the same moment make the same bytes, so no lock is needed. The arrays must not be changed.
 */
public final class FeedEntry {

    private final FeedEvent event;
    private final int payloadBytes;
    private volatile byte[] json;
    private volatile byte[] binary;

    /** Wraps an event. */
    public FeedEntry(FeedEvent event) {
        this.event = event;
        this.payloadBytes = event.payload().size();
    }

    /** The event itself. */
    public FeedEvent event() {
        return event;
    }

    /** The event's place. */
    public long sequence() {
        return event.sequence();
    }

    /** Size of the payload itself, however it travels. */
    public int payloadBytes() {
        return payloadBytes;
    }

    /** The event as JSON. */
    public byte[] json() {
        byte[] bytes = json;
        if (bytes == null) {
            bytes = FeedCodec.encode(event);
            json = bytes;
        }
        return bytes;
    }

    /** The event as a binary message. */
    public byte[] binary() {
        byte[] bytes = binary;
        if (bytes == null) {
            bytes = BinaryCodec.encode(event);
            binary = bytes;
        }
        return bytes;
    }
}
