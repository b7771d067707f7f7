package dev.pushlab.client;

import dev.pushlab.client.limit.Limit;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Limits that the numbers have to keep. */
final class LimitOptions {

    @Option(
            names = "--slo",
            paramLabel = "LIMIT",
            description = {
                "A limit, as often as wanted: websocket.p99<20ms, all.lost==0, poll.p99/websocket.p99>10.",
                "Units: ns us ms s, B kB MB. The 95 %% interval decides, not the estimate."
            })
    private List<String> expressions = List.of();

    /** The limits, checked against the transports that there are. */
    List<Limit> limits(List<String> transports, CommandSpec spec) {
        try {
            return expressions.stream()
                    .map(expression -> Limit.parse(expression, transports))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
