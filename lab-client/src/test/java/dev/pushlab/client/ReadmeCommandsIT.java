package dev.pushlab.client;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every {@code lab} command line of the README, as it stands there but for the length of measurements. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ReadmeCommandsIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    /** What makes a measurement long; each is followed by its value. */
    private static final Set<String> LENGTHS = Set.of("--duration", "--warmup", "--trials", "--clients", "--precision");

    private static final List<String> SHORT =
            List.of("--duration", "200ms", "--warmup", "100ms", "--trials", "1", "--clients", "2");

    /** Numbers of a measurement as short as that bear no conclusion, and a machine may be disturbed. */
    private static final Set<Integer> MEASURED = Set.of(ExitCode.OK, ExitCode.LIMIT_NOT_MET, ExitCode.NOT_CONCLUSIVE);

    @TempDir
    Path home;

    /** The words after {@code scripts/lab} of each command line. */
    static List<List<String>> commands() throws IOException {
        List<List<String>> commands = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .flatMap(block -> block.group(1).lines())
                .filter(line -> line.startsWith("scripts/lab "))
                .map(line -> words(line).subList(1, words(line).size()))
                .distinct()
                .toList();
        assertTrue(commands.size() > 10, commands::toString);
        return commands;
    }

    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map((MatchResult word) -> Stream.of(word.group(1), word.group(2), word.group(3))
                        .filter(text -> text != null)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    @ParameterizedTest(name = "lab {0}")
    @MethodSource("commands")
    void everyCommandLineOfTheReadmeWorks(List<String> words) throws Exception {
        for (String run : List.of("reference", "before", "after")) {
            copyReference(home.resolve("results").resolve(run));
        }
        if (words.get(0).equals("serve")) {
            serves(words);
            return;
        }
        List<String> arguments = words.get(0).equals("run") ? shortened(words) : words;
        try (LabProcess lab = LabProcess.start(home, arguments.toArray(String[]::new))) {
            LabRun call = lab.end();
            assertTrue(MEASURED.contains(call.exit()), () -> call.exit() + "\n" + call.err());
            assertFalse(call.out().isBlank(), call::err);
            assertFalse(call.err().contains("\tat "), call::err);
        }
    }

    /** The README's port may be taken. */
    private void serves(List<String> words) throws Exception {
        List<String> arguments = new ArrayList<>(words);
        arguments.set(arguments.indexOf("--port") + 1, "0");
        try (LabProcess lab = LabProcess.start(home, arguments.toArray(String[]::new))) {
            lab.awaitLine("control token: ");
        }
    }

    private static List<String> shortened(List<String> words) {
        List<String> shortened = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (LENGTHS.contains(words.get(i))) {
                i++;
            } else {
                shortened.add(words.get(i));
            }
        }
        shortened.addAll(isFixed(words) ? List.of("--dry-run") : SHORT);
        return shortened;
    }

    /** Papers and faults are run as they are, for minutes; their own tests run them. */
    private static boolean isFixed(List<String> words) {
        return words.stream().anyMatch(word -> word.startsWith("papers") || word.startsWith("faults"));
    }

    private static void copyReference(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.copy(ROOT.resolve("results/reference/result.json"), folder.resolve("result.json"));
    }
}
