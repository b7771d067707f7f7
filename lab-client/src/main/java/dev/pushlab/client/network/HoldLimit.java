package dev.pushlab.client.network;

/**
 * How much one direction of a connection may hold in the relay before it stops reading: room for all that a sender can
 * have under way on the emulated link, twice over, so that the bound is felt only when the far end does not read.
 *
 * @param bytes payload bytes, besides the one chunk that crosses the bound
 * @param chunks chunks, since each costs memory of its own however small it is
 */
record HoldLimit(int bytes, int chunks) {

    /** What an unlimited link is taken to carry: 1 Gbit/s. */
    private static final long UNLIMITED_BYTES_PER_SECOND = 125_000_000;

    private static final long CHUNKS_PER_SECOND = 250_000;
    private static final long MIN_BYTES = 64 << 10;
    private static final long MAX_BYTES = 64 << 20;
    private static final long MIN_CHUNKS = 1_024;
    private static final long MAX_CHUNKS = 1 << 18;

    /** @param handshakeNanos how long the first bytes wait besides the link's own delay */
    static HoldLimit of(LinkProfile link, long handshakeNanos) {
        long rate = link.bytesPerSecond() == 0 ? UNLIMITED_BYTES_PER_SECOND : link.bytesPerSecond();
        double seconds = (link.delayNanos() + link.jitterNanos() + link.lossStallNanos() + handshakeNanos) / 1e9;
        long bytes = MIN_BYTES + (long) (2 * rate * seconds);
        long chunks = MIN_CHUNKS + (long) (2 * CHUNKS_PER_SECOND * seconds);
        return new HoldLimit((int) Math.min(bytes, MAX_BYTES), (int) Math.min(chunks, MAX_CHUNKS));
    }
}
