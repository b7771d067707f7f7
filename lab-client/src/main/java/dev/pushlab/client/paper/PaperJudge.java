package dev.pushlab.client.paper;

import dev.pushlab.client.model.Heads;
import dev.pushlab.client.model.TransportModels;
import dev.pushlab.client.model.Workload;
import dev.pushlab.client.paper.Paper.HeadSizes;
import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.run.ScenarioWorkload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets what a paper says beside what theory says and what was measured. */
public final class PaperJudge {

    private final Paper paper;
    private final Map<String, RunResult> results;

    private PaperJudge(Paper paper, Map<String, RunResult> results) {
        this.paper = paper;
        this.results = results;
    }

    /**
     * What came of a paper.
     *
     * @param results by the names of the paper's runs; of one that is missing nothing was measured
     */
    public static PaperOutcome judge(Paper paper, Map<String, RunResult> results) {
        PaperJudge judge = new PaperJudge(paper, results);
        List<PaperFinding> findings = paper.checks().stream().map(judge::find).toList();
        PaperVerdict gravest = findings.stream()
                .map(PaperFinding::verdict)
                .reduce(PaperVerdict.REPRODUCED, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        return new PaperOutcome(paper, gravest, findings);
    }

    private PaperFinding find(PaperCheck check) {
        RunResult result = results.get(check.run());
        Scenario scenario = result == null
                ? paper.runs().stream()
                        .filter(run -> run.name().equals(check.run()))
                        .findFirst()
                        .orElseThrow()
                        .scenario()
                : result.scenario();
        boolean isScaled = check.measure().isOfAllClients() && check.clients() != null && check.over() == null;
        double factor = isScaled ? check.clients() / scenario.clients() : 1;
        double model = predicted(check, check.transport(), scenario) * factor;
        Optional<Double> measured = measured(check, check.transport(), result).map(value -> value * factor);
        if (check.over() != null) {
            model /= predicted(check, check.over(), scenario);
            measured = measured.flatMap(
                    value -> measured(check, check.over(), result).map(divisor -> value / divisor));
        }
        return PaperFinding.of(check, model, measured.orElse(null), 1 / factor, doubts(check, result));
    }

    private double predicted(PaperCheck check, String transport, Scenario scenario) {
        HeadSizes sizes = paper.heads().getOrDefault(transport, new HeadSizes(1, 1, 0));
        Workload workload = ScenarioWorkload.of(
                scenario, new Heads(sizes.request(), sizes.response(), sizes.response(), 0, 0, sizes.event()));
        return check.measure()
                .predicted(TransportModels.named(transport).predict(workload), workload, scenario.durationSeconds());
    }

    private static Optional<Double> measured(PaperCheck check, String transport, RunResult result) {
        if (result == null) {
            return Optional.empty();
        }
        return result.cells().stream()
                .filter(cell -> cell.transport().equals(transport) && isUsable(result, cell))
                .findFirst()
                .map(cell -> check.measure().measured(new PaperCell(cell, result.scenario())));
    }

    private static boolean isUsable(RunResult result, CellResult cell) {
        return result.status(cell) != Status.INVALID;
    }

    /** The kinds of all warnings for which a cell that is checked is inconclusive. */
    private static String doubts(PaperCheck check, RunResult result) {
        if (result == null) {
            return "";
        }
        Stream<Warning> ofCells = result.cells().stream()
                .filter(cell -> cell.transport().equals(check.transport())
                        || cell.transport().equals(check.over()))
                .flatMap(cell -> cell.warnings().stream());
        return Stream.concat(result.warnings().stream(), ofCells)
                .map(Warning::kind)
                .filter(kind -> kind.status() != Status.VALID)
                .map(Enum::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
