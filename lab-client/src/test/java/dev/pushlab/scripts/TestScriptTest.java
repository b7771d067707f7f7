package dev.pushlab.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.scripts.Workshop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/test} with a Maven that tells its arguments and an apt-get that keeps a log of its calls. */
class TestScriptTest {
    private static final String MAVEN = "[-B][-ntp][verify]";

    @TempDir
    Path folder;

    private Workshop workshop;

    @BeforeEach
    void layOutTheScript() throws IOException {
        workshop = new Workshop(folder, "test", "bash", "dirname", "readlink", "env", "timeout", "tail");
        workshop.tool(workshop.tools, "mvn", "printf '[%s]' \"$@\"; [[ ${4-} != exit-1 ]]");
        workshop.tool(workshop.tools, "sudo", "shift && exec \"$@\"");
    }

    @Test
    void runsMavenWithTheArgumentsGivenAndEndsAsItDoes() throws Exception {
        workshop.tool(workshop.tools, "google-chrome", "");
        workshop.tool(workshop.tools, "chromedriver", "");
        assertEquals(new Outcome(1, MAVEN + "[exit-1][two words]", ""), test("exit-1", "two words"));
    }

    @Test
    void installsABrowserAndItsDriverQuietlyWhereThereIsApt() throws Exception {
        apt("echo much talk");
        assertEquals(new Outcome(0, MAVEN, """
                        test: chromium is missing
                        test: installing chromium
                        test: chromium-driver is missing
                        test: installing chromium-driver
                        """), test());
        assertEquals("""
                noninteractive -qq -o DPkg::Lock::Timeout=60 update
                noninteractive -qq -o DPkg::Lock::Timeout=60 install -y --no-install-recommends chromium
                noninteractive -qq -o DPkg::Lock::Timeout=60 update
                noninteractive -qq -o DPkg::Lock::Timeout=60 install -y --no-install-recommends chromium-driver
                """, Files.readString(folder.resolve("apt")));
    }

    @Test
    void showsWhyAnInstallationFailedAndWhatIsSkippedThenTestsTheRest() throws Exception {
        apt("echo 'no network' >&2; false");
        assertEquals(new Outcome(0, MAVEN, """
                        test: chromium is missing
                        test: installing chromium
                        no network
                        test: chromium could not be installed: the tests of the page in a browser are skipped
                        test: chromium-driver is missing
                        test: installing chromium-driver
                        no network
                        test: chromium-driver could not be installed: the tests of the page in a browser are skipped
                        """), test());
    }

    @Test
    void anInstallationCannotWaitForAnAnswer() throws Exception {
        apt("! read -r answer || echo \"$answer\" >>\"$WORKSHOP/apt\"");
        Process process = workshop.start(folder, workshop.script("test"));
        process.getOutputStream().write("yes\n".getBytes());
        Workshop.end(process);
        assertEquals(4, Files.readAllLines(folder.resolve("apt")).size());
    }

    @Test
    void saysWhatIsSkippedWhereThereIsNoApt() throws Exception {
        assertEquals(new Outcome(0, MAVEN, """
                        test: chromium is missing
                        test: chromium could not be installed: the tests of the page in a browser are skipped
                        test: chromium-driver is missing
                        test: chromium-driver could not be installed: the tests of the page in a browser are skipped
                        """), test());
    }

    @Test
    void saysWhenThereIsNoMaven() throws Exception {
        Files.delete(workshop.tools.resolve("mvn"));
        assertEquals(new Outcome(1, "", "test: no mvn on the PATH: Maven is needed\n"), test());
    }

    private Outcome test(String... arguments) throws Exception {
        return workshop.run(folder, workshop.script("test"), arguments);
    }

    private void apt(String then) throws IOException {
        workshop.tool(workshop.tools, "apt-get", "echo \"$DEBIAN_FRONTEND $*\" >>\"$WORKSHOP/apt\"", then);
    }
}
