package dev.pushlab.client.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

final class TimerSlackTest {

    @Test
    void theKernelShowsTheLeastSlackForTheThreadThatAsked() throws Exception {
        Assumptions.assumeTrue(TimerSlack.minimise(), "this system has no timer slack to set");
        String thread = Files.readSymbolicLink(Path.of("/proc/thread-self"))
                .getFileName()
                .toString();
        assertEquals(
                "1", Files.readString(Path.of("/proc", thread, "timerslack_ns")).strip());
    }
}
