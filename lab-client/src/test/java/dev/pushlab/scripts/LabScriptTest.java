package dev.pushlab.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.scripts.Workshop.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code scripts/lab} with a java that tells its arguments and a Maven that keeps a log of its calls. */
class LabScriptTest {
    private static final String BUILDING = "lab: building, this takes a minute the first time\n";

    @TempDir
    Path folder;

    private Workshop workshop;
    private Path source;

    @BeforeEach
    void layOutASmallProject() throws IOException {
        workshop = new Workshop(
                folder, "lab", "bash", "dirname", "readlink", "find", "mkdir", "touch", "mv", "sleep", "flock");
        java(workshop.tools, "17.0.1");
        mvn("mkdir -p lib && touch lab-client.jar && echo built");
        source = workshop.root.resolve("lab-server/src/main/java/Feed.java");
        for (Path file : List.of(
                source,
                workshop.root.resolve("pom.xml"),
                workshop.root.resolve("lab-server/pom.xml"),
                workshop.root.resolve("lab-client/pom.xml"),
                workshop.root.resolve("lab-client/src/main/java/LabCommand.java"),
                workshop.root.resolve("lab-client/src/test/java/LabCommandTest.java"))) {
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
    }

    @Test
    void startsFromAnyFolderThroughASymlinkWithSpacesInThePath() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("else where"));
        Path relative = elsewhere.resolve("lab relative");
        Files.createSymbolicLink(relative, elsewhere.relativize(workshop.script("lab")));
        Path link = Files.createSymbolicLink(elsewhere.resolve("lab link"), relative);

        Outcome outcome = workshop.run(elsewhere, link, "run", "", "two words", "*");

        String jar = workshop.root.resolve("lab-client/target/lab-client.jar").toString();
        String told = "[-Dpushlab.home=" + workshop.root + "][-Dpushlab.terminal=false]";
        assertEquals(new Outcome(0, told + "[-jar][" + jar + "][run][][two words][*]", outcome.err()), outcome);
    }

    @Test
    void endsWithTheExitCodeOfTheLab() throws Exception {
        assertEquals(4, lab("exit-4").exit());
    }

    @Test
    void buildsWhatIsMissingWithOneLineOnStderrAndOnlyOnce() throws Exception {
        Outcome first = lab();
        assertEquals(BUILDING + "built\n", first.err());
        assertEquals(1, builds());
        assertTrue(first.out().contains("[-jar]"), first::out);

        assertEquals("", lab().err());
        assertEquals(1, builds());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pom.xml", "lab-client/pom.xml", "lab-server/src/main/java/Feed.java", "lab-client/src/main/New"
            })
    void buildsAgainWhenASourceIsNewerOrNew(String changed) throws Exception {
        buildLongAgo();
        Files.writeString(workshop.root.resolve(changed), "changed");
        lab();
        assertEquals(2, builds());
    }

    @Test
    void buildsAgainWhenASourceWasRemoved() throws Exception {
        buildLongAgo();
        Files.delete(source);
        lab();
        assertEquals(2, builds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lab-client/target/lab-client.jar", "lab-client/target/lib", "target/lab-built"})
    void buildsAgainWhenAPartIsMissing(String part) throws Exception {
        buildLongAgo();
        Files.delete(workshop.root.resolve(part));
        lab();
        assertEquals(2, builds());
    }

    @Test
    void buildsAgainWhenASourceChangedDuringTheBuild() throws Exception {
        // The pause is longer than the clock of file times is coarse.
        mvn("mkdir -p lib && touch lab-client.jar && sleep 0.05 && echo changed >'" + source + "'");
        lab();
        lab();
        assertEquals(2, builds());
    }

    @Test
    void doesNotBuildForTheSakeOfATest() throws Exception {
        buildLongAgo();
        Files.writeString(workshop.root.resolve("lab-client/src/test/java/LabCommandTest.java"), "changed");
        lab();
        assertEquals(1, builds());
    }

    @Test
    void showsAFailedBuildAndTriesAgainNextTime() throws Exception {
        mvn("echo 'Feed.java:1 is wrong' && false");
        Outcome failed = lab();
        assertEquals(new Outcome(1, "", BUILDING + "Feed.java:1 is wrong\nlab: the build failed, see above\n"), failed);
        lab();
        assertEquals(2, builds());
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        mvn("until [[ -e $WORKSHOP/go ]]; do sleep 0.01; done; mkdir -p lib && touch lab-client.jar");
        Process first = workshop.start(folder, workshop.script("lab"));
        Process second = null;
        try {
            assertEquals(BUILDING.strip(), first.errorReader().readLine());
            second = workshop.start(folder, workshop.script("lab"));
            BufferedReader err = second.errorReader();
            assertEquals("lab: waiting for another build", err.readLine());
            Files.createFile(folder.resolve("go"));
            assertEquals(0, Workshop.end(first).exit());
            assertEquals(0, Workshop.end(second).exit());
            assertEquals(1, builds());
        } finally {
            first.destroyForcibly();
            if (second != null) {
                second.destroyForcibly();
            }
        }
    }

    @Test
    void takesTheJavaOfJavaHomeBeforeThatOfThePath() throws Exception {
        lab();
        java(folder.resolve("my jdk/bin"), "25");
        Files.delete(workshop.tools.resolve("java"));
        workshop.environment.put("JAVA_HOME", folder.resolve("my jdk").toString());
        assertEquals(0, lab().exit());
    }

    @Test
    void saysWhenThereIsNoJava() throws Exception {
        Files.delete(workshop.tools.resolve("java"));
        assertRefused("lab: no java: Java 17 or newer is needed, in JAVA_HOME or on the PATH\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_392", "11.0.2", "16"})
    void saysWhenJavaIsTooOld(String version) throws Exception {
        java(workshop.tools, version);
        assertRefused("lab: java is Java " + version + ": Java 17 or newer is needed\n");
    }

    @Test
    void saysWhenThereIsNoMaven() throws Exception {
        Files.delete(workshop.tools.resolve("mvn"));
        assertRefused("lab: no mvn on the PATH: Maven is needed to build the lab\n");
    }

    private void assertRefused(String message) throws Exception {
        assertEquals(new Outcome(1, "", message), lab());
    }

    private Outcome lab(String... arguments) throws Exception {
        return workshop.run(folder, workshop.script("lab"), arguments);
    }

    private void java(Path where, String version) throws IOException {
        workshop.tool(
                where,
                "java",
                "[[ $1 != -version ]] || { echo 'openjdk version \"" + version + "\" 2026-01-01' >&2; exit; }",
                "[[ ! -e /dev/fd/9 ]] || { echo 'a running lab would hold the lock of the build' >&2; exit 9; }",
                "printf '[%s]' \"$@\"",
                "[[ ${5-} != exit-* ]] || exit \"${5#exit-}\"");
    }

    private void mvn(String build) throws IOException {
        workshop.tool(
                workshop.tools,
                "mvn",
                "echo \"$*\" >>\"$WORKSHOP/builds\"",
                "mkdir -p \"$WORKSHOP/a lab/lab-client/target\" && cd \"$WORKSHOP/a lab/lab-client/target\"",
                build);
    }

    private long builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds")).size();
    }

    /** Builds, then sets the sources two hours back and the build one. */
    private void buildLongAgo() throws Exception {
        lab();
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
        try (Stream<Path> paths = Files.walk(workshop.root)) {
            for (Path path : paths.toList()) {
                Files.setLastModifiedTime(path, old);
            }
        }
        Files.setLastModifiedTime(
                workshop.root.resolve("target/lab-built"),
                FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
}
