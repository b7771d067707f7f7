package dev.pushlab.client.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a soak has shown: the server's holdings round by round, and how many came and went.
 *
 * @param readings after each round; the first third is the warm-up's
 * @param connections subscriptions that were opened
 */
public record SoakOutcome(List<SoakReading> readings, long connections) {

    private static final long SPARE_HEAP_BYTES = 4 << 20;
    private static final long SPARE_COUNT = 8;
    private static final double SPARE_SHARE = 0.1;

    /** Copies the list. */
    public SoakOutcome {
        readings = List.copyOf(readings);
    }

    /** What is more at the end than it was in the middle, and more than chance makes it; none where all is well. */
    public List<String> growth() {
        List<String> growth = new ArrayList<>();
        compare("heap bytes", SoakReading::heapBytes, SPARE_HEAP_BYTES, growth);
        compare("threads", SoakReading::threads, SPARE_COUNT, growth);
        compare("descriptors", SoakReading::descriptors, SPARE_COUNT, growth);
        readings.stream()
                .filter(reading -> reading.subscribers() > 0)
                .findFirst()
                .ifPresent(reading -> growth.add("subscribers: " + reading.subscribers() + " with nobody connected"));
        return growth;
    }

    private void compare(String what, ToLongFunction<SoakReading> count, long spare, List<String> growth) {
        int third = readings.size() / 3;
        double middle = mean(readings.subList(third, 2 * third), count);
        double end = mean(readings.subList(2 * third, readings.size()), count);
        if (end > middle * (1 + SPARE_SHARE) + spare) {
            growth.add("%s: %.0f at the end, %.0f in the middle".formatted(what, end, middle));
        }
    }

    private static double mean(List<SoakReading> part, ToLongFunction<SoakReading> count) {
        return part.stream().mapToLong(count).average().orElse(0);
    }
}
