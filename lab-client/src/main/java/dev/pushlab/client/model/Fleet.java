package dev.pushlab.client.model;

import java.util.Comparator;
import java.util.List;

/**
 * How many machines a scale needs, and what decides it.
 *
 * @param machines at least 1
 * @param limit what runs out first
 */
public record Fleet(long machines, String limit) {

    /** Shares {@code scale} evenly among machines like {@code machine}, none of them loaded above its capacity. */
    public static Fleet of(Scale scale, Machine machine) {
        return List.of(
                        need("connections", scale.connections(), machine.connections()),
                        need("requests", scale.requestsPerSecond(), machine.requestsPerSecond()),
                        need("messages", scale.messagesPerSecond(), machine.messagesPerSecond()),
                        need("network", scale.ipGigabitsPerSecond(), machine.gigabitsPerSecond()),
                        need("memory", scale.memoryBytes(machine), machine.memoryBytes()))
                .stream()
                .max(Comparator.comparingLong(Fleet::machines))
                .orElseThrow();
    }

    private static Fleet need(String limit, double asked, double capacity) {
        return new Fleet(Math.max(1, (long) Math.ceil(asked / capacity)), limit);
    }
}
