package dev.pushlab.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row C6: no path leads out of what is served, in whatever spelling, and no folder is listed. */
class ForbiddenPathsTest {

    private static ServerRig rig;

    @BeforeAll
    static void start() throws Exception {
        rig = ServerRig.start();
    }

    @AfterAll
    static void stop() throws Exception {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/%2e%2e/pom.xml",
                "/..%2fpom.xml",
                "/%2e%2e%2fpom.xml",
                "/..%5cpom.xml",
                "/..\\pom.xml",
                "/js/../../META-INF/MANIFEST.MF",
                "/js/..;/..;/META-INF/MANIFEST.MF",
                "/js/.%2e/.%2e/dev/pushlab/server/LabServer.class",
                "/%252e%252e/pom.xml",
                "/%c0%ae%c0%ae/pom.xml",
                "//etc/passwd",
                "/%00",
                "/index.html%00.js",
                "/js",
                "/js/",
                "/vendor/",
                "/WEB-INF/web.xml",
                "/dev/pushlab/server/LabServer.class",
                "/.git/config",
                "/api/poll/../control/stop",
                "/api/%70oll/..;/status"
            })
    void c6NothingOutsideIsServedAndNoFolderIsListed(String path) throws Exception {
        RawAnswer answer = rig.get(path);
        assertTrue(answer.status() == 400 || answer.status() == 404 || answer.status() == 405, answer.toString());
        assertFalse(answer.text().contains("<project"), answer.text());
    }
}
