package dev.pushlab.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.scripts.Workshop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/demo} with a lab that tells its arguments, and a browser that keeps what it is given. */
class DemoScriptTest {

    @TempDir
    Path folder;

    private Workshop workshop;

    @BeforeEach
    void layOutTheScript() throws IOException {
        workshop = new Workshop(
                folder, "demo", "bash", "dirname", "readlink", "mktemp", "rm", "od", "tr", "mkfifo", "cat");
        workshop.tool(
                workshop.root.resolve("scripts"),
                "lab",
                "echo http://127.0.0.1:1234",
                "echo \"$* $PUSHLAB_TOKEN\" >\"$WORKSHOP/lab\"",
                "while [[ ! -e $WORKSHOP/opened ]] && ((i++ < 2000)); do read -rt 0.01 <> <(:) || true; done");
    }

    @Test
    void opensTheBrowserOnThePageWithTheTokenInNoArgument() throws Exception {
        browser("cat \"$1\" >\"$WORKSHOP/page\"", "echo \"$*\" >\"$WORKSHOP/opened\"");
        assertEquals(new Outcome(0, "http://127.0.0.1:1234\n", ""), demo("--port", "1234"));
        String[] said = Files.readString(folder.resolve("lab")).strip().split(" ");
        String token = said[3];
        assertEquals("serve --port 1234", String.join(" ", said[0], said[1], said[2]));
        assertTrue(token.matches("[0-9a-f]{32}"), token);
        String page = Files.readString(folder.resolve("page"));
        assertTrue(page.contains("location.replace(\"http://127.0.0.1:1234/#token=" + token + "\")"), page);
        String arguments = Files.readString(folder.resolve("opened"));
        assertFalse(arguments.contains(token), arguments);
        assertFalse(Files.exists(Path.of(arguments.strip())), arguments);
    }

    @Test
    void aTokenThatIsGivenIsKept() throws Exception {
        browser("echo >\"$WORKSHOP/opened\"");
        workshop.environment.put("PUSHLAB_TOKEN", "chosen-by-the-user");
        demo();
        assertEquals("serve chosen-by-the-user\n", Files.readString(folder.resolve("lab")));
    }

    @Test
    void saysWhereThePageIsWhenThereIsNoBrowser() throws Exception {
        workshop.tool(workshop.root.resolve("scripts"), "lab", "echo http://127.0.0.1:1234");
        Outcome outcome = demo();
        assertEquals(0, outcome.exit());
        assertTrue(outcome.err().startsWith("demo: no browser could be opened; open "), outcome::err);
    }

    @Test
    void endsAsTheLabDoesWhenItDoesNotStart() throws Exception {
        workshop.tool(workshop.root.resolve("scripts"), "lab", "echo 'cannot listen' >&2; exit 2");
        assertEquals(new Outcome(2, "", "cannot listen\n"), demo());
    }

    private void browser(String... lines) throws IOException {
        workshop.environment.put(
                "BROWSER", workshop.tool(workshop.tools, "a-browser", lines).toString());
    }

    private Outcome demo(String... arguments) throws Exception {
        return workshop.run(folder, workshop.script("demo"), arguments);
    }
}
