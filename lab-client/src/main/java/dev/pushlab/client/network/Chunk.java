package dev.pushlab.client.network;

import java.nio.ByteBuffer;

/**
 * What one read of a socket gave, on its way to the other side.
 *
 * @param flow the direction it travels in
 * @param kind what happened at the source
 * @param bytes what was read; empty unless {@code kind} is {@code DATA}
 * @param dueNanos when it arrives, in {@link System#nanoTime()}
 */
record Chunk(Flow flow, Kind kind, ByteBuffer bytes, long dueNanos) {

    enum Kind {
        /** Bytes arrived. */
        DATA,
        /** The source will send no more (FIN). */
        END,
        /** The source broke off (RST). */
        RESET
    }
}
