package dev.pushlab.client.model;

/**
 * Bytes that recur on one connection: how often, and how large each time.
 *
 * @param perSecond how often a second
 * @param perEvent how often an event; kept apart from {@code perSecond} because its limit at λ = 0 is still a number
 * @param bytes of the application layer
 * @param records TLS records
 * @param segments TCP segments, acknowledgements included
 */
record Flow(double perSecond, double perEvent, double bytes, double records, double segments) {

    double ipBytes(Link link) {
        return bytes + records * link.recordBytes() + segments * link.segmentHeadBytes();
    }

    /** {@code times} × {@code size}, where endlessly many of nothing are nothing. */
    static double total(double times, double size) {
        return size == 0 ? 0 : times * size;
    }
}
