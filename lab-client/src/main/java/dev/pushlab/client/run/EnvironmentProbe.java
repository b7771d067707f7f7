package dev.pushlab.client.run;

import dev.pushlab.client.result.EnvironmentInfo;
import dev.pushlab.server.LabServer;
import dev.pushlab.server.process.MachineProbe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Finds out where and with what a run is made. */
final class EnvironmentProbe {

    private static final long GIT_SECONDS = 5;

    private EnvironmentProbe() {}

    static EnvironmentInfo read(Target target, ControlClient control, String network) {
        String commit = git("rev-parse", "HEAD");
        String changes = git("status", "--porcelain", "--untracked-files=no");
        return new EnvironmentInfo(
                LabServer.VERSION,
                commit,
                changes == null ? null : !changes.isEmpty(),
                LabServer.JETTY_VERSION,
                new MachineProbe().read(),
                control.machine(),
                target.uri().getScheme() + "://" + target.uri().getHost(),
                network,
                target.tls(),
                "minimal",
                "System.nanoTime of both JVMs, checked by round trips");
    }

    /** What git says of the checkout that the lab runs from; null where there is none. */
    private static String git(String... arguments) {
        String home = System.getProperty("pushlab.home");
        if (home == null) {
            return null;
        }
        try {
            ProcessBuilder builder = new ProcessBuilder("git");
            builder.command().addAll(List.of("-C", home));
            builder.command().addAll(List.of(arguments));
            Process process =
                    builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor(GIT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0 ? out : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
