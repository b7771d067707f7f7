package dev.pushlab.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's table of faults is what the tests of this build came to; {@code -Dfaults.write=true} writes it. */
class FaultTableIT {

    private static final Path README = Project.ROOT.resolve("README.md");
    private static final String BEGIN = "<!-- faults: made by FaultTableIT from the reports of the tests -->\n";
    private static final String END = "<!-- end of faults -->";

    @Test
    void theReadmeTellsWhatTheTestsOfThisBuildCameTo() throws IOException {
        List<FaultTable.Outcome> outcomes = FaultTable.read(Project.MODULES);
        String readme = Files.readString(README);
        int from = readme.indexOf(BEGIN) + BEGIN.length();
        int to = readme.indexOf(END);
        String table = FaultTable.text(outcomes);
        if (Boolean.getBoolean("faults.write")) {
            Files.writeString(README, readme.substring(0, from) + table + readme.substring(to));
            return;
        }
        assumeFalse(outcomes.stream().anyMatch(FaultTable.Outcome::skipped), "not every test can run here");
        assertEquals(table, readme.substring(from, to));
    }
}
