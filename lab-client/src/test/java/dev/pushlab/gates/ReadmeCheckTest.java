package dev.pushlab.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadmeCheckTest {
    private static final ReadmeCheck CHECK =
            new ReadmeCheck(Set.of("lab"), Set.of("run", "serve"), Set.of("smoke"), Set.of("poll", "long-poll"));

    private static final String COMPLETE = """
            # Lab
            The lab measures; the lab serves. A plan of your own: `lab run --scenario plans/mine.json`.
            ```sh
            scripts/lab run --scenario smoke --transports poll,long-poll
            scripts/lab serve
            ```
            """;

    @Test
    void aReadmeThatShowsAllAndNamesNothingElseIsGood() {
        assertEquals(List.of(), CHECK.faults(COMPLETE));
    }

    @Test
    void aScenarioOrATransportMayBeShownByACodeSpanInstead() {
        assertEquals(
                List.of(),
                CHECK.faults("scripts/lab has `lab run` and `lab serve`, `smoke`, and `poll` beside `long-poll`."));
    }

    @Test
    void anEmptyReadmeShowsNothing() {
        assertEquals(
                List.of(
                        "the README does not show the script lab",
                        "the README does not show the command run",
                        "the README does not show the command serve",
                        "the README does not show the scenario smoke",
                        "the README does not show the transport long-poll",
                        "the README does not show the transport poll"),
                CHECK.faults(""));
    }

    @Test
    void aNameInProseShowsNothing() {
        assertEquals(
                List.of("the README does not show the command serve"),
                CHECK.faults(COMPLETE.replace("scripts/lab serve", "")));
    }

    @Test
    void aScriptThatDoesNotExistIsNamed() {
        assertFault("the README names the script gone, there are only [lab]", "See scripts/gone.");
    }

    @Test
    void aCommandThatDoesNotExistIsNamed() {
        assertFault("the README names the command measure, there are only [run, serve]", "`lab measure`");
    }

    @Test
    void aScenarioThatDoesNotExistIsNamed() {
        assertFault("the README names the scenario huge, there are only [smoke]", "`lab run --scenario huge`");
    }

    @Test
    void aTransportThatDoesNotExistIsNamed() {
        assertFault(
                "the README names the transport pigeon, there are only [long-poll, poll]",
                "`lab run --transports=poll,pigeon`");
    }

    private static void assertFault(String fault, String sentence) {
        assertEquals(List.of(fault), CHECK.faults(COMPLETE + sentence + "\n"));
    }
}
