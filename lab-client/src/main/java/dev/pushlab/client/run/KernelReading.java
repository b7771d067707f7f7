package dev.pushlab.client.run;

import java.util.List;

/**
 * What the kernel answered when it was asked for its sockets.
 *
 * @param sockets established connections; empty when the kernel did not tell
 * @param silence why it did not tell; null when it did
 */
record KernelReading(List<KernelSocket> sockets, String silence) {

    static KernelReading of(List<KernelSocket> sockets) {
        return new KernelReading(List.copyOf(sockets), null);
    }

    static KernelReading silent(String reason) {
        return new KernelReading(List.of(), reason);
    }

    boolean isSilent() {
        return silence != null;
    }
}
