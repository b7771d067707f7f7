package dev.pushlab.client.run;

import dev.pushlab.client.result.Scenario;
import java.util.List;

/**
 * What a run is started with.
 *
 * @param scenario what to measure
 * @param lanes its transports in each of its settings, in its order
 * @param label what its maker calls it; may be null
 * @param command the command line, for the record
 * @param target a server that runs already, or null to start one
 * @param control whether each two lanes are an A/A control
 * @param precision how precise the mean latencies should be before the run ends, as a share (0.05 for 5 %); null to
 *     make the scenario's trials and no more
 */
public record RunOptions(
        Scenario scenario,
        List<Lane> lanes,
        String label,
        String command,
        Target target,
        boolean control,
        Double precision) {

    /** Copies the list. */
    public RunOptions {
        lanes = List.copyOf(lanes);
    }
}
