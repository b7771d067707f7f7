package dev.pushlab.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.ResultCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The table of the README is that of the reference run. When another run is kept as {@code results/reference}, write it
 * by {@code mvn -pl lab-client -am test -Dtest=ReadmeTableTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dreadme.write=true}.
 */
class ReadmeTableTest {

    private static final Path README = Path.of("../README.md");
    private static final Path REFERENCE = Path.of("../results/reference/result.json");
    private static final Pattern MARKED =
            Pattern.compile("(?s)(<!-- reference: [^\\n]*-->\\n)(.*?)(<!-- end of reference -->)");

    @Test
    void theReadmeShowsTheReferenceRun() throws IOException {
        List<CellTotals> cells = ResultCodec.decode(Files.readString(REFERENCE)).cells().stream()
                .map(CellTotals::of)
                .toList();
        Words words = SampleReports.PARTS.words().get(Language.EN);
        String table = MarkdownReport.rows(ComparisonTable.brief(cells, words));
        String readme = Files.readString(README);
        Matcher marked = MARKED.matcher(readme);
        assertTrue(marked.find(), "the README has no place for the reference run's table");
        if (Boolean.getBoolean("readme.write")) {
            Files.writeString(README, marked.replaceFirst("$1" + Matcher.quoteReplacement(table) + "$3"));
        } else {
            assertEquals(table, marked.group(2));
        }
    }
}
