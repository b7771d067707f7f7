package dev.pushlab.client.report;

import dev.pushlab.client.result.Finding;
import dev.pushlab.client.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the runs of a folder say of the claims that they test, as a table in Markdown. */
public final class FindingsTable {

    private FindingsTable() {}

    /**
     * The table; empty where no run tests a claim.
     *
     * @param results by the place of their folder, as a link has it
     */
    public static String of(Map<String, RunResult> results, Words words) {
        List<String> rows = new ArrayList<>();
        results.forEach((place, result) -> result.findings().forEach(finding -> rows.add(row(place, finding, words))));
        if (rows.isEmpty()) {
            return "";
        }
        return "| " + words.get("findings-claim") + " | " + words.get("findings-verdict") + " | "
                + words.get("findings-figures") + " |\n|---|---|---|\n" + String.join("\n", rows) + "\n";
    }

    private static String row(String place, Finding finding, Words words) {
        return "| [" + FindingLines.claim(finding, words) + "](" + place + "/report.md) | **"
                + FindingLines.verdict(finding, words) + "** | "
                + MarkdownReport.escaped(FindingLines.sentence(finding, words)) + " |";
    }
}
