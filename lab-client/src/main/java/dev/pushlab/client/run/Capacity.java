package dev.pushlab.client.run;

import dev.pushlab.client.model.Machine;
import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Status;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one machine can do, as it was measured or as somebody says. Pure.
 *
 * @param source where it comes from, for people
 * @param machines by the transports' names; a transport that is not there has none
 * @param otherwise of transports without one of their own; null where nothing is known of them
 */
public record Capacity(String source, Map<String, Machine> machines, Machine otherwise) {

    private static final List<String> FIGURES =
            List.of("requests", "messages", "gbit", "connections", "memory", "connection");

    /** Copies the map. */
    public Capacity {
        machines = Map.copyOf(machines);
    }

    /** The machine for a transport; null where nothing is known. */
    Machine of(String transport) {
        return machines.getOrDefault(transport, otherwise);
    }

    /**
     * The capacity that a run's figures come to: all cores of its server busy with what an event cost there. An upper
     * bound, as nothing else of that machine is taken into account; polls and long-polls count by the request, whose
     * answers held as many events as in that run.
     *
     * @throws IllegalArgumentException when no cell of the run has the figures and may be used
     */
    public static Capacity measured(RunResult result, String source) {
        Map<String, Machine> machines = new LinkedHashMap<>();
        int cores = result.environment().server().cores();
        for (CellResult cell : result.cells()) {
            Double cpuNanos = cell.figure(FigureKind.SERVER_CPU).estimate();
            if (result.status(cell) != Status.INVALID && cpuNanos != null && cpuNanos > 0) {
                machines.putIfAbsent(cell.transport(), machine(cell, cores * 1e9 / cpuNanos, result));
            }
        }
        if (machines.isEmpty()) {
            throw new IllegalArgumentException(
                    source + ": no cell has a server CPU time that may be used; a capacity needs one");
        }
        return new Capacity(source + ", its server's " + cores + " cores busy with nothing but events", machines, null);
    }

    private static Machine machine(CellResult cell, double eventsPerSecond, RunResult result) {
        Double requests = cell.figure(FigureKind.REQUESTS).estimate();
        Double connection = cell.figure(FigureKind.SERVER_RESIDENT).estimate();
        boolean isStream = requests == null || requests == 0;
        boolean isMemoryKnown = connection != null && connection > 0;
        double never = Double.POSITIVE_INFINITY;
        return new Machine(
                isStream ? never : eventsPerSecond * requests,
                isStream ? eventsPerSecond : never,
                never,
                never,
                isMemoryKnown ? result.environment().server().memoryBytes() : never,
                isMemoryKnown ? connection : 0);
    }

    /**
     * Reads a capacity as people write it: {@code requests=20000,connections=50000}. What is not named is no limit.
     *
     * @throws IllegalArgumentException naming the figure that cannot be used
     */
    public static Capacity given(String text) {
        Map<String, Double> figures = new HashMap<>();
        for (String figure : text.split(",", -1)) {
            String[] parts = figure.split("=", 2);
            if (parts.length < 2 || !FIGURES.contains(parts[0]) || figures.containsKey(parts[0])) {
                throw new IllegalArgumentException("capacity has '" + figure + "'; allowed: each of "
                        + String.join(", ", FIGURES) + " once, with = and a number");
            }
            figures.put(parts[0], number(parts[0], parts[1]));
        }
        double never = Double.POSITIVE_INFINITY;
        return new Capacity(
                "as given: " + text,
                Map.of(),
                new Machine(
                        figures.getOrDefault("requests", never),
                        figures.getOrDefault("messages", never),
                        figures.getOrDefault("gbit", never),
                        figures.getOrDefault("connections", never),
                        figures.getOrDefault("memory", never),
                        figures.getOrDefault("connection", 0.0)));
    }

    private static double number(String figure, String text) {
        if (!text.matches("[0-9]{1,18}(\\.[0-9]{1,9})?") || Double.parseDouble(text) == 0) {
            throw new IllegalArgumentException(
                    "capacity " + figure + " is '" + text + "'; allowed: a decimal number above 0");
        }
        return Double.parseDouble(text);
    }
}
