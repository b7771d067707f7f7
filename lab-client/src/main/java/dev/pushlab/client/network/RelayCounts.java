package dev.pushlab.client.network;

/** Counts as they grow. Each field has one thread that writes it, so that plain increments of a volatile are enough. */
final class RelayCounts {

    /** A release later than this breaks the relay's promise of precision. */
    static final long LATE_NANOS = 500_000;

    private volatile long connections;
    private volatile long chunks;
    private volatile long bytes;
    private volatile long releases;
    private volatile long lateReleases;
    private volatile int peakHeldBytes;

    /** Intake: a connection came in. */
    void accepted() {
        connections++;
    }

    /** Intake: one direction of a connection holds this much. */
    void held(int heldBytes) {
        if (heldBytes > peakHeldBytes) {
            peakHeldBytes = heldBytes;
        }
    }

    /** Release: the thread came to a flow {@code lateNanos} after it was due. */
    void released(long lateNanos) {
        releases++;
        if (lateNanos > LATE_NANOS) {
            lateReleases++;
        }
    }

    /** Release: so many chunks and bytes have gone out. */
    void written(int writtenChunks, int writtenBytes) {
        chunks += writtenChunks;
        bytes += writtenBytes;
    }

    RelayTotals totals(int open, long heldBytes) {
        return new RelayTotals(connections, open, chunks, bytes, releases, lateReleases, heldBytes, peakHeldBytes);
    }
}
