package dev.pushlab.client.model;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * How many machines a scale needs, and what decides it.
 *
 * @param machines at least 1
 * @param limit what runs out first
 */
public record Fleet(long machines, String limit) {

    /** Shares {@code scale} evenly among machines like {@code machine}, none of them loaded above its capacity. */
    public static Fleet of(Scale scale, Machine machine) {
        Load heaviest = Stream.of(
                        new Load("connections", scale.connections() / machine.connections()),
                        new Load("requests", scale.requestsPerSecond() / machine.requestsPerSecond()),
                        new Load("messages", scale.messagesPerSecond() / machine.messagesPerSecond()),
                        new Load("network", scale.ipGigabitsPerSecond() / machine.gigabitsPerSecond()),
                        new Load("memory", scale.memoryBytes(machine) / machine.memoryBytes()))
                .max(Comparator.comparingDouble(Load::machines))
                .orElseThrow();
        return new Fleet(Math.max(1, (long) Math.ceil(heaviest.machines)), heaviest.limit);
    }

    private record Load(String limit, double machines) {}
}
