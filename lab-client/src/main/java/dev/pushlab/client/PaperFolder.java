package dev.pushlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushlab.client.paper.Paper;
import dev.pushlab.client.paper.PaperJudge;
import dev.pushlab.client.paper.PaperOutcome;
import dev.pushlab.client.paper.PaperReport;
import dev.pushlab.client.paper.PaperRun;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.run.ResultStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A folder with the runs of papers, each in a folder of its own, and the report that is made of them. */
final class PaperFolder {

    /** The report. */
    static final String REPORT = "papers.md";

    private PaperFolder() {}

    /** Where a run of a paper lies. */
    static Path of(Path folder, Paper paper, PaperRun run) {
        return folder.resolve(paper.id() + "-" + run.name());
    }

    /** What came of the papers whose runs lie there, judged anew; empty where none lies there. */
    static List<PaperOutcome> read(Path folder) {
        return PaperShelf.all().stream()
                .filter(paper -> paper.runs().stream().anyMatch(run -> Files.isDirectory(of(folder, paper, run))))
                .map(paper -> judge(folder, paper))
                .toList();
    }

    private static PaperOutcome judge(Path folder, Paper paper) {
        Map<String, RunResult> results = new HashMap<>();
        for (PaperRun run : paper.runs()) {
            Path place = of(folder, paper, run);
            if (Files.isDirectory(place)) {
                results.put(run.name(), ResultFiles.read(place));
            }
        }
        return PaperJudge.judge(paper, results);
    }

    /** Writes the report. Returns its file. */
    static Path writeReport(Path folder, List<PaperOutcome> outcomes) throws IOException {
        Path report = folder.resolve(REPORT);
        ResultStore.replace(report, PaperReport.markdown(outcomes).getBytes(UTF_8));
        return report;
    }
}
