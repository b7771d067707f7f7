package dev.pushlab.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.paper.PaperOutcome;
import dev.pushlab.client.paper.PaperReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds what is committed of the papers against the results that it was made of. */
class PaperFolderTest {

    private static final Path ROOT = Path.of("..");
    private static final Path KEPT = ROOT.resolve("results/papers");
    private static final String START = "<!-- papers: made by lab run papers, checked by PaperFolderTest -->\n";
    private static final String END = "<!-- end of papers -->";

    @Test
    void theKeptReportIsMadeOfTheKeptResults() throws IOException {
        List<PaperOutcome> outcomes = PaperFolder.read(KEPT);
        assertEquals(PaperShelf.all().size(), outcomes.size());
        Path report = KEPT.resolve(PaperFolder.REPORT);
        if (Boolean.getBoolean("golden.write")) {
            PaperFolder.writeReport(KEPT, outcomes);
        }
        assertEquals(PaperReport.markdown(outcomes), Files.readString(report));
    }

    @Test
    void theReadmeShowsItsTable() throws IOException {
        Path file = ROOT.resolve("README.md");
        String readme = Files.readString(file);
        int from = readme.indexOf(START) + START.length();
        int to = readme.indexOf(END);
        assertTrue(from >= START.length() && to >= from, "the README has lost the marks around the papers' table");
        String table = PaperReport.table(PaperFolder.read(KEPT));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, readme.substring(0, from) + table + readme.substring(to));
            return;
        }
        assertEquals(table, readme.substring(from, to));
    }
}
