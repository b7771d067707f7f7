package dev.pushlab.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test plants one statement in a room and asks one rule. */
class PureRoomsTest {
    private static final String CLOCK = "System.nanoTime()";
    private static final String THREAD = "Thread.yield()";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.out.println()",
                "new java.io.FileReader(\"a\").read()",
                "java.nio.file.Files.readString(java.nio.file.Path.of(\"a\"))",
                "new java.net.Socket().close()",
                "java.nio.channels.SocketChannel.open().close()",
                "Statement.class.getResourceAsStream(\"a\").read()",
            })
    void ioIsRefused(String statement) throws IOException {
        refused(PureRooms.DO_NO_IO, "client.stats", statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CLOCK,
                "System.currentTimeMillis()",
                "java.time.Instant.now()",
                "java.time.LocalDate.now()",
                "java.time.Clock.systemUTC().millis()",
                "new java.util.Date().getTime()",
                "java.util.stream.LongStream.generate(System::nanoTime).count()",
            })
    void aClockIsRefused(String statement) throws IOException {
        refused(PureRooms.READ_NO_CLOCK, "client.model", statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                THREAD,
                "new Thread(() -> {}).start()",
                "java.util.concurrent.Executors.newCachedThreadPool().shutdown()",
                "new java.util.Timer().cancel()",
                "Runtime.getRuntime().gc()",
                "ProcessHandle.current().pid()",
            })
    void aThreadOrAProcessIsRefused(String statement) throws IOException {
        refused(PureRooms.START_NO_THREAD, "client.report", statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.getenv(\"A\").length()",
                "System.getProperty(\"a\").length()",
                "new java.util.Random().nextInt()",
                "new java.util.SplittableRandom().nextInt()",
                "Math.random()",
                "java.util.UUID.randomUUID().version()",
                "java.util.Locale.getDefault().getCountry()",
            })
    void settingsOfTheMachineAndChanceAreRefused(String statement) throws IOException {
        refused(PureRooms.ASK_NEITHER_MACHINE_NOR_CHANCE, "client.result", statement);
    }

    @ParameterizedTest
    @ValueSource(strings = {"protocol", "client.stats", "client.model", "client.result", "client.report"})
    void everyPureRoomIsWatchedByEveryRule(String room) throws IOException {
        JavaClasses planted = planted(room, "new java.net.Socket().close()", CLOCK, THREAD, "Math.random()");
        for (ArchRule rule : PureRooms.ALL) {
            assertEquals(1, linesOf(Planted.violations(rule, planted)), rule::getDescription);
        }
    }

    @Test
    void theFeedMayUseThreadsButNeitherClockNorSocket() throws IOException {
        refused(PureRooms.DO_NO_IO, "server.feed", "new java.net.Socket().close()");
        refused(PureRooms.READ_NO_CLOCK, "server.feed", CLOCK);
        assertEquals(List.of(), Planted.violations(PureRooms.START_NO_THREAD, planted("server.feed", THREAD)));
    }

    @Test
    void aRoomThatIsNotPureMayDoAllOfIt() throws IOException {
        allowedByEveryRule(planted("client.run", "new java.net.Socket().close()", CLOCK, THREAD, "Math.random()"));
    }

    @Test
    void whatOnlyMovesMemoryIsAllowed() throws IOException {
        allowedByEveryRule(planted(
                "client.result",
                "new java.io.StringWriter().append(\"a\").flush()",
                "new java.io.ByteArrayOutputStream().reset()",
                "java.nio.ByteBuffer.allocate(8).putLong(1)",
                "\"a\".getBytes(java.nio.charset.StandardCharsets.UTF_8)",
                "java.net.URI.create(\"a\").getHost()",
                "java.util.concurrent.TimeUnit.SECONDS.toNanos(1)",
                "java.time.Duration.ofMillis(1).toNanos()",
                "new java.util.Random(17).nextInt()",
                "System.arraycopy(new int[1], 0, new int[1], 0, 1)"));
    }

    private void refused(ArchRule rule, String room, String statement) throws IOException {
        assertNotEquals(List.of(), Planted.violations(rule, planted(room, statement)));
    }

    private static void allowedByEveryRule(JavaClasses planted) {
        for (ArchRule rule : PureRooms.ALL) {
            assertEquals(List.of(), Planted.violations(rule, planted));
        }
    }

    /** A type in {@code room} with one method that holds the statements. */
    private JavaClasses planted(String room, String... statements) throws IOException {
        String source = """
                package dev.pushlab.%s;
                class Statement { void run() throws Exception { %s; } }
                """;
        return Planted.compile(folder, source.formatted(room, String.join(";\n", statements)));
    }

    /** The source lines named by violations: one statement may break a rule twice, by its type and by its call. */
    private static long linesOf(List<String> violations) {
        return violations.stream()
                .map(violation -> violation.replaceAll(".*\\((Statement.java:\\d+)\\)", "$1"))
                .distinct()
                .count();
    }
}
