package dev.pushlab.client.network;

import java.util.SplittableRandom;

/**
 * Says when each chunk of one direction of one connection arrives at its far end. Pure: time comes in as an argument.
 * Used by the intake's thread only.
 */
final class LinkSchedule {

    private final LinkProfile link;
    private final long holdNanos;
    private final SplittableRandom random;
    private long linkFreeAtNanos;
    private long lastDueNanos;

    /**
     * @param opensAtNanos before this instant nothing enters the link: the handshake is still under way
     * @param pathNanos what the way through the relay's sockets takes by itself, and is therefore not held
     * @param seed the same seed gives the same jitter and losses for the same chunks
     */
    LinkSchedule(LinkProfile link, long opensAtNanos, long pathNanos, long seed) {
        this.link = link;
        this.holdNanos = Math.max(0, link.delayNanos() - pathNanos);
        this.random = new SplittableRandom(seed);
        this.linkFreeAtNanos = opensAtNanos;
        this.lastDueNanos = opensAtNanos;
    }

    /** When a chunk read at {@code readAtNanos} is released; never before the chunk ahead of it. */
    long dueNanos(long readAtNanos, int bytes) {
        linkFreeAtNanos = Math.max(linkFreeAtNanos, readAtNanos) + link.transmissionNanos(bytes);
        long dueNanos = linkFreeAtNanos + holdNanos + jitterNanos() + lossNanos(bytes);
        lastDueNanos = Math.max(lastDueNanos, dueNanos);
        return lastDueNanos;
    }

    /** The most to read at once, so that the bytes of a slow link arrive spread out and not in lumps. */
    int chunkBytes() {
        return link.chunkBytes();
    }

    private long jitterNanos() {
        long jitter = link.jitterNanos();
        return jitter == 0 ? 0 : random.nextLong(-jitter, jitter + 1);
    }

    private long lossNanos(int bytes) {
        if (link.lossProbability() == 0) {
            return 0;
        }
        // A chunk stalls when any of its segments is lost; a FIN carries no bytes but is a segment too.
        int segments = Math.max(1, (bytes + LinkProfile.SEGMENT_BYTES - 1) / LinkProfile.SEGMENT_BYTES);
        double survives = Math.pow(1 - link.lossProbability(), segments);
        return random.nextDouble() < survives ? 0 : link.lossStallNanos();
    }
}
