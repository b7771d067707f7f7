package dev.pushlab.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pushlab.client.run.Diagnosis;
import dev.pushlab.client.run.Finding;
import dev.pushlab.client.run.Finding.Grade;
import dev.pushlab.client.transport.Subscribers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the machine of the tests is good for is not known: the tests hold whatever is found. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DoctorCommandTest {

    private static final List<String> SUBJECTS = List.of(
            "clocks",
            "System.nanoTime",
            "timers",
            "publisher",
            "planted delay",
            "harness's overhead",
            "server's pauses",
            "generator's pauses",
            "other work",
            "processors",
            "JVM",
            "open files",
            "ss",
            "kernel's netem",
            "browser");

    @Test
    void tellsOfEachSubjectWhatWasMeasuredAndWhatToDo() {
        LabRun doctor = LabRun.of("doctor", "--format", "json");
        JsonObject diagnosis = JsonParser.parseString(doctor.out()).getAsJsonObject();
        List<String> subjects = new ArrayList<>();
        boolean doubtful = false;
        for (JsonElement element : diagnosis.getAsJsonArray("findings")) {
            JsonObject finding = element.getAsJsonObject();
            subjects.add(finding.get("subject").getAsString());
            Grade grade = Grade.valueOf(finding.get("grade").getAsString());
            doubtful |= grade == Grade.DOUBTFUL;
            assertEquals(grade != Grade.GOOD, finding.has("advice"), finding::toString);
            assertTrue(!finding.get("measured").getAsString().isEmpty(), finding::toString);
            assertTrue(!finding.get("allowed").getAsString().isEmpty(), finding::toString);
        }
        assertEquals(SUBJECTS, subjects);
        assertEquals(!doubtful, diagnosis.get("good").getAsBoolean());
        assertEquals(doubtful ? ExitCode.NOT_CONCLUSIVE : ExitCode.OK, doctor.exit(), doctor::err);
        JsonObject planted = diagnosis
                .getAsJsonArray("findings")
                .get(SUBJECTS.indexOf("planted delay"))
                .getAsJsonObject()
                .getAsJsonObject("figures");
        Subscribers.all()
                .forEach(transport -> assertTrue(planted.has("measuredNanos " + transport.name()), planted::toString));
    }

    @Test
    void textIsATableWithAdviceWhereItIsNeeded() {
        Finding good = new Finding("a subject", Grade.GOOD, "12 ms", "20 ms", null, Map.of());
        Finding bad = new Finding("another", Grade.DOUBTFUL, "1,200 ms", "20 ms", "stop other work", Map.of());
        Finding note = new Finding("a tool", Grade.NOTE, "not found", "not needed", "install it", Map.of());
        assertEquals(
                List.of(
                        "          looked at  measured   good enough",
                        "good      a subject  12 ms      20 ms",
                        "doubtful  another    1,200 ms   20 ms",
                        "          -> stop other work",
                        "note      a tool     not found  not needed",
                        "          -> install it",
                        "",
                        "1 point is doubtful: results may be inconclusive."),
                DiagnosisText.lines(new Diagnosis(false, List.of(good, bad, note))));
        assertEquals(
                "Fit to measure.",
                DiagnosisText.lines(new Diagnosis(true, List.of(good))).get(3));
    }

    @Test
    void textFitsATerminal() {
        LabRun doctor = LabRun.of("doctor");
        assertEquals(
                List.of(),
                doctor.lines().stream().filter(line -> line.length() > 100).toList());
        SUBJECTS.forEach(subject -> assertTrue(doctor.out().contains("  " + subject + "  "), subject));
    }
}
