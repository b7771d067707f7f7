package dev.pushlab.client;

import static dev.pushlab.client.result.SampleRuns.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.SampleRuns;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code lab report} of a folder of runs, some of which nobody could read. */
class ReportFolderTest {

    private static final String WHOLE = ResultCodec.encode(SampleRuns.run(cell("poll", 1, 1, 1)));

    @TempDir
    Path folder;

    @BeforeEach
    void keepTwoRuns() throws IOException {
        write("one", WHOLE);
        write("claims/a claim/two", WHOLE);
        write(".run-unfinished", "{");
    }

    @Test
    void listsAllRunsBelow() throws IOException {
        LabRun report = LabRun.of("report", folder.toString());
        assertEquals(new LabRun(ExitCode.OK, folder.resolve("index.html") + System.lineSeparator(), ""), report);
        String page = Files.readString(folder.resolve("index.html"));
        assertTrue(page.contains("./one/result.json") && page.contains("./claims/a%20claim/two/result.json"), page);
        assertFalse(page.contains("unfinished"), page);
    }

    @Test
    void opensTheBestViewThatIsThere() throws IOException {
        assertEquals(
                ExitCode.OK,
                LabRun.of("report", folder.resolve("one").toString()).exit());
        LabRun.of("report", folder.toString());
        String page = Files.readString(folder.resolve("index.html"));
        assertTrue(page.contains("<a href=\"./one/report.html\"><bdi>a sample</bdi></a>"), page);
        assertTrue(page.contains("<a href=\"./claims/a%20claim/two/result.json\"><bdi>a sample</bdi></a>"), page);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | empty",
                "{\"schema\": \"pushlab.result/1\", \"label | not a result in JSON",
                "{\"schema\": \"pushlab.result/9\"} | pushlab.result/9",
                "{\"schema\": \"pushlab.result/1\"} | missing",
                "[] | not a result in JSON",
                "null | empty",
                "x\u0000 | not a result in JSON"
            })
    void e4ABrokenResultIsNamedAndTheOthersAreListed(String content, String fault) throws IOException {
        write("broken", content);
        assertNamed(fault);
    }

    @Test
    void e4ANumberThatIsNoneIsAFault() throws IOException {
        write("broken", WHOLE.replaceFirst("\"meanNanos\": [0-9.]+", "\"meanNanos\": NaN"));
        assertNamed("not a result in JSON");
    }

    @Test
    void e4AHistogramThatIsNoneIsAFault() throws IOException {
        write("broken", WHOLE.replaceFirst("\"histogram\": \"[^\"]*\"", "\"histogram\": \"AAAA\""));
        assertNamed("histogram is not base64");
    }

    @Test
    void e4AStatusThatNobodyKnowsIsAFault() throws IOException {
        write("broken", WHOLE.replaceFirst("\"status\": \"VALID\"", "\"status\": \"GREAT\""));
        assertNamed("status is missing, or has a value that this version does not know");
    }

    @Test
    void e4EndlessNestingIsAFault() throws IOException {
        write("broken", "{\"schema\": \"pushlab.result/1\", \"cells\": " + "[".repeat(100_000));
        assertNamed("not a result in JSON");
    }

    @Test
    void e4AFileOfAGigabyteIsNotRead() throws IOException {
        write("broken", "");
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("broken/result.json").toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        assertNamed("the file has 1073741824 bytes; allowed: at most 67108864");
    }

    @Test
    void e4BytesThatAreNoTextAreAFault() throws IOException {
        Files.createDirectories(folder.resolve("broken"));
        Files.write(folder.resolve("broken/result.json"), new byte[] {'"', (byte) 0xC3, (byte) 0x28});
        assertNamed("no text in UTF-8");
    }

    @Test
    void aFolderWithoutRunsIsRefused() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        LabRun report = LabRun.of("report", empty.toString());
        assertEquals(ExitCode.USAGE, report.exit());
        assertTrue(report.err().contains("holds no result; allowed: "), report::err);
        assertFalse(Files.exists(empty.resolve("index.html")));
    }

    private void assertNamed(String fault) throws IOException {
        LabRun report = LabRun.of("report", folder.toString());
        assertEquals(ExitCode.OK, report.exit());
        String line = "lab: " + folder.resolve("broken/result.json") + ": ";
        assertTrue(report.err().startsWith(line) && report.err().contains(fault), report::err);
        assertEquals(1, report.err().lines().count(), report::err);
        String page = Files.readString(folder.resolve("index.html"));
        assertTrue(page.contains("2 runs; 1 results could not be read."), page);
        assertTrue(page.contains("<li><bdi>" + folder.resolve("broken/result.json")), page);
    }

    private void write(String name, String content) throws IOException {
        Path run = Files.createDirectories(folder.resolve(name));
        Files.writeString(run.resolve(RunFiles.RESULT), content);
    }
}
