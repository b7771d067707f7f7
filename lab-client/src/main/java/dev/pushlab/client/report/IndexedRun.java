package dev.pushlab.client.report;

import dev.pushlab.client.result.LimitResult;
import dev.pushlab.client.result.LimitVerdict;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Status;
import java.util.Comparator;
import java.util.List;

/**
 * A run as a line of the index: little enough to hold a thousand of them.
 *
 * @param place its folder below the index, with slashes
 * @param files names of the files that are there to open, the best first
 * @param label what its maker called it; may be null
 * @param startedAt wall-clock time, ISO 8601
 * @param status whether its numbers may be used
 * @param limits the gravest verdict of its limits; null where none were asked for
 * @param scenario name of the scenario
 * @param clients subscribers of each transport
 * @param ratePerSecond events a second
 * @param trials repetitions of each transport
 * @param transports what was measured
 * @param cores processors of the generator's machine
 * @param cpuModel name of its processor; may be null
 * @param commit of the lab's sources; may be null
 */
public record IndexedRun(
        String place,
        List<String> files,
        String label,
        String startedAt,
        Status status,
        LimitVerdict limits,
        String scenario,
        int clients,
        double ratePerSecond,
        int trials,
        List<String> transports,
        int cores,
        String cpuModel,
        String commit) {

    /** The line of a result. */
    public static IndexedRun of(String place, List<String> files, RunResult result) {
        return new IndexedRun(
                place,
                List.copyOf(files),
                result.label(),
                result.startedAt(),
                result.status(),
                gravest(result.limits()),
                result.scenario().name(),
                result.scenario().clients(),
                result.scenario().ratePerSecond(),
                result.scenario().trials(),
                result.transports(),
                result.environment().generator().cores(),
                result.environment().generator().cpuModel(),
                result.environment().commit());
    }

    private static LimitVerdict gravest(List<LimitResult> limits) {
        return limits.stream()
                .map(LimitResult::verdict)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
