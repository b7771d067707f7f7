package dev.pushlab.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

/** Row D12: a port that is taken, and a process that may open no more files. */
@Timeout(120)
class ScarceResourcesTest {

    @Test
    void d12APortInUseIsNamedWithAWayOutAndItsOwnExitCode() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StringWriter said = new StringWriter();
            int exit = new CommandLine(new ServeCommand())
                    .setErr(new PrintWriter(said, true))
                    .execute("--port", Integer.toString(taken.getLocalPort()));
            assertEquals(2, exit);
            assertTrue(
                    said.toString().startsWith("cannot listen on 127.0.0.1:" + taken.getLocalPort()), said.toString());
            assertTrue(said.toString().contains("choose another --port"), said.toString());
            assertEquals(1, said.toString().lines().count());
        }
    }

    @Test
    void d12AServerThatRanOutOfDescriptorsServesAgainWhenThereAreSome() throws Exception {
        Assumptions.assumeTrue(new java.io.File("/bin/bash").canExecute(), "no bash to set a limit");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String script = "ulimit -n 200; exec '" + java + "' -cp '" + System.getProperty("java.class.path") + "' "
                + ServeCommand.class.getName() + " --port 0 --until-stdin-closes 2>/dev/null";
        Process process = new ProcessBuilder("/bin/bash", "-c", script).start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            URI server = URI.create(out.readLine());
            List<RawConnection> connections = new ArrayList<>();
            int served = 0;
            for (int i = 0; i < 300; i++) {
                RawConnection connection = new RawConnection(server);
                connections.add(connection);
                connection.get("/api/poll");
                served += i < 50 && connection.readAnswer().status() == 200 ? 1 : 0;
            }
            assertEquals(50, served);
            for (RawConnection connection : connections) {
                connection.close();
            }
            ServerRig.await(() -> isServed(server), () -> "no poll was answered");
            assertTrue(process.isAlive());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static boolean isServed(URI server) {
        try (RawConnection connection = new RawConnection(server)) {
            return connection.get("/api/poll").readAnswer().status() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
