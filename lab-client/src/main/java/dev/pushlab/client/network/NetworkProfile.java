package dev.pushlab.client.network;

import java.util.Objects;

/**
 * An emulated network: its name and its two directions. Each connection has the network to itself, as each client has
 * its own access line.
 *
 * @param name how reports call it; not blank
 * @param up from client to server
 * @param down from server to client
 */
public record NetworkProfile(String name, LinkProfile up, LinkProfile down) {

    /** Checks that name and directions are there. */
    public NetworkProfile {
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("name is blank, allowed is any other text");
        }
        Objects.requireNonNull(up, "up");
        Objects.requireNonNull(down, "down");
    }

    /** The same link both ways. */
    public static NetworkProfile symmetric(String name, LinkProfile link) {
        return new NetworkProfile(name, link, link);
    }

    /** Delay there and back without jitter, queueing or loss: what connecting costs. */
    public long roundTripNanos() {
        return up.delayNanos() + down.delayNanos();
    }
}
