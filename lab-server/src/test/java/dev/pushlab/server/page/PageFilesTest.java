package dev.pushlab.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.server.RawAnswer;
import dev.pushlab.server.ServerRig;
import dev.pushlab.server.transport.EndpointSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class PageFilesTest {

    private ServerRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = ServerRig.startWithPage(EndpointSettings.DEFAULT);
    }

    @AfterEach
    void stop() throws Exception {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html",
        "/index.html, text/html",
        "/js/main.js, text/javascript",
        "/css/page.css, text/css",
        "/icon.svg, image/svg+xml",
        "/vendor/echarts/echarts.common.min.js, text/javascript"
    })
    void eachFileHasItsTypeAndTakesNothingFromElsewhere(String path, String type) throws Exception {
        RawAnswer answer = rig.get(path);
        assertEquals(200, answer.status());
        assertEquals(type, answer.head("Content-Type").split(";")[0]);
        assertEquals("nosniff", answer.head("X-Content-Type-Options"));
        assertEquals("no-cache", answer.head("Cache-Control"));
        String policy = answer.head("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), policy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/js", "/js/", "/vendor/", "/nothing.html", "/../pom.xml", "/%2e%2e/pom.xml", "/api/nothing"})
    void neitherFoldersAreListedNorIsAnythingElseServed(String path) throws Exception {
        RawAnswer answer = rig.get(path);
        assertTrue(answer.status() >= 302 && answer.status() <= 404, answer::toString);
        assertTrue(!answer.body().contains("main.js") && !answer.body().contains("<project"), answer::toString);
    }

    @Test
    void aFileThatHasNotChangedIsNotSentAgain() throws Exception {
        String etag = rig.get("/js/main.js").head("ETag");
        RawAnswer head =
                rig.connect().get("/js/main.js", "If-None-Match: " + etag).readHead();
        assertEquals(304, head.status());
    }

    @Test
    void answersOfTheFeedAreStillNeverKept() throws Exception {
        assertEquals("no-store", rig.get("/api/poll").head("Cache-Control"));
    }

    @Test
    void aServerThatIsMeasuredHasNoPage() throws Exception {
        try (ServerRig bare = ServerRig.start()) {
            assertEquals(404, bare.get("/").status());
        }
    }
}
