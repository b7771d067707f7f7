package dev.pushlab.client;

import dev.pushlab.client.paper.Paper;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which papers to run again, and how large. */
final class PaperOptions {

    @Option(
            names = "--scale",
            paramLabel = "SHARE",
            defaultValue = "1",
            description = "Of papers: run this share of their clients, and say so (${DEFAULT-VALUE}).")
    private double scale;

    /** Share of the clients that are run. */
    double scale() {
        return scale;
    }

    /**
     * The papers that are asked for; empty where a scenario is.
     *
     * @throws ParameterException when they cannot be run as asked
     */
    Optional<List<Paper>> papers(ScenarioOptions scenario, CommandSpec spec) {
        try {
            if (!(scale > 0 && scale <= 1)) {
                throw new IllegalArgumentException("scale is " + scale + "; allowed: above 0, at most 1");
            }
            Optional<List<Paper>> papers = PaperShelf.named(scenario.written());
            if (papers.isPresent()) {
                scenario.requireNoChanges("a paper's");
            } else if (scale != 1) {
                throw new IllegalArgumentException("scale is for papers; allowed: with papers, or papers/ and an id");
            }
            return papers;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
