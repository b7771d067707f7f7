package dev.pushlab.server.page;

import java.util.Arrays;

/** Bytes of one direction that have been shown, and of which nobody has said yet what they were. */
final class PendingBytes {

    private static final byte[] NONE = {};

    private byte[] bytes = NONE;

    synchronized void add(byte[] more) {
        byte[] joined = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, joined, bytes.length, more.length);
        bytes = joined;
    }

    /** The first so many; fewer where there are not as many. */
    synchronized byte[] take(int count) {
        int taken = Math.min(count, bytes.length);
        byte[] first = Arrays.copyOf(bytes, taken);
        bytes = taken == bytes.length ? NONE : Arrays.copyOfRange(bytes, taken, bytes.length);
        return first;
    }
}
