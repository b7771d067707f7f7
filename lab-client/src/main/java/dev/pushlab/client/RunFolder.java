package dev.pushlab.client;

import dev.pushlab.client.report.FindingsTable;
import dev.pushlab.client.report.IndexedRun;
import dev.pushlab.client.report.Language;
import dev.pushlab.client.report.RunIndex;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.run.ResultStore;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A folder of runs, the page that lists them, and the table of what they say of claims. */
final class RunFolder {

    private static final String INDEX = "index.html";
    private static final String FINDINGS = "findings.md";

    /** What a reader wants to open, the best first. */
    private static final List<String> VIEWS =
            List.of("report.html", "report.md", "summary.csv", "junit.xml", RunFiles.RESULT);

    private final Path root;
    private final List<IndexedRun> runs = new ArrayList<>();
    private final Map<String, RunResult> results = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();

    private RunFolder(Path root) {
        this.root = root;
    }

    /** Reads all runs in a folder and in the folders below it; what cannot be read is kept with its fault. */
    static RunFolder read(Path root) throws IOException {
        RunFolder folder = new RunFolder(root);
        for (Path run : ResultFiles.foldersBelow(root)) {
            folder.add(run);
        }
        return folder;
    }

    private void add(Path run) {
        try {
            List<String> files = VIEWS.stream()
                    .filter(view -> Files.isRegularFile(run.resolve(view)))
                    .toList();
            String place = root.relativize(run).toString().replace(File.separatorChar, '/');
            RunResult result = ResultFiles.read(run);
            runs.add(IndexedRun.of(place, files, result));
            results.put(place, result);
        } catch (IllegalArgumentException e) {
            broken.add(e.getMessage());
        }
    }

    /** A line for each result that could not be read. */
    List<String> broken() {
        return broken;
    }

    boolean isEmpty() {
        return runs.isEmpty() && broken.isEmpty();
    }

    /** Writes the pages into the folder. Returns the one that lists the runs. */
    Path writeViews(Language language) throws IOException {
        Path file = root.resolve(INDEX);
        String findings =
                FindingsTable.of(results, ReportResources.read().words().get(language));
        if (!findings.isEmpty()) {
            ResultStore.replace(root.resolve(FINDINGS), findings.getBytes(StandardCharsets.UTF_8));
        }
        byte[] page = RunIndex.of(
                runs,
                broken,
                ReportResources.readIndex(),
                ReportResources.read().words().get(language));
        ResultStore.replace(file, page);
        return file;
    }
}
