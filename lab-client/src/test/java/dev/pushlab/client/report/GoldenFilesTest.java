package dev.pushlab.client.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.client.result.RunResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each format against the files in {@code src/test/resources/dev/pushlab/client/report/golden}. When a change of them
 * is meant, run {@code mvn -pl lab-client -am test -Dtest=GoldenFilesTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dgolden.write=true}, and read the difference before you commit it.
 */
class GoldenFilesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/pushlab/client/report/golden");

    private static final RunResult SWEEP = SampleSweeps.of(Map.of("rate", List.of("10", "40", "160")));

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFormatIsAsItWas(Language language) throws IOException {
        Map<String, byte[]> files = files(SampleReports.RESULT, language);
        // A picture's letters are those of the machine: see ChartPictureTest.
        files.keySet().removeIf(name -> name.endsWith(".png"));
        if (language != Language.EN) {
            // Data files are in no language: once is enough.
            files.keySet().removeIf(name -> !name.startsWith("report."));
        }
        assertGolden(files, GOLDEN.resolve(language.tag()));
    }

    /** What tells of each setting alone, the histograms, is as in a run of one setting. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFormatOfASweepIsAsItWas(Language language) throws IOException {
        Map<String, byte[]> files = files(SWEEP, language);
        files.keySet().removeIf(name -> !name.startsWith("report."));
        assertGolden(files, GOLDEN.resolve("sweep-" + language.tag()));
    }

    private static void assertGolden(Map<String, byte[]> files, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path golden = folder.resolve(file.getKey());
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(golden.getParent());
                Files.write(golden, file.getValue());
            }
            assertEquals(Files.readString(golden), new String(file.getValue(), StandardCharsets.UTF_8), file.getKey());
        }
    }

    /**
     * German has commas for points, Turkish another lower case of I, Chinese other words, Arabic of Egypt other digits.
     */
    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "zh-CN", "ar-EG-u-nu-arab"})
    void noFormatDependsOnTheLocale(String locale) {
        assertLocaleDoesNotMatter(SampleReports.RESULT, Language.EN, locale);
        assertLocaleDoesNotMatter(SWEEP, Language.ZH, locale);
    }

    private void assertLocaleDoesNotMatter(RunResult result, Language language, String locale) {
        Locale.setDefault(usual);
        Map<String, byte[]> before = files(result, language);
        Locale.setDefault(Locale.forLanguageTag(locale));
        Map<String, byte[]> after = files(result, language);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
    }

    private static Map<String, byte[]> files(RunResult result, Language language) {
        Map<String, byte[]> files = new TreeMap<>(ReportFormats.files(result, SampleReports.WITHOUT_SCRIPTS, language));
        String text = TextReport.of(SampleReports.of(result, language));
        files.put("report.txt", text.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
