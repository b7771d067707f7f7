package dev.pushlab.server.wire;

/**
 * Divides what compression has left of a connection's bodies among payload, framing and the rest: in proportion to what
 * they were before, over all of the connection until now. So both sides come to the same parts, whatever pieces the
 * bytes come in, and the parts still add up.
 */
final class CompressedShares {

    private long wireBytes;
    private long plainBytes;
    private long payloadBytes;
    private long framingBytes;
    private long takenPayload;
    private long takenFraming;

    /** Compressed bytes have passed. */
    synchronized void addWire(long bytes) {
        wireBytes += bytes;
    }

    /** What they held, before compression, is known. */
    synchronized void carried(long plain, long payload, long framing) {
        plainBytes += plain;
        payloadBytes += payload;
        framingBytes += framing;
    }

    /** What payload has of the compressed bytes by now, less what it has been given already. */
    synchronized long takePayload() {
        long taken = share(payloadBytes) - takenPayload;
        takenPayload += taken;
        return taken;
    }

    /** Likewise for framing. */
    synchronized long takeFraming() {
        long taken = share(framingBytes) - takenFraming;
        takenFraming += taken;
        return taken;
    }

    private long share(long part) {
        return plainBytes == 0 ? 0 : (long) ((double) wireBytes * part / plainBytes);
    }
}
