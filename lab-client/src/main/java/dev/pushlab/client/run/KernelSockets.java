package dev.pushlab.client.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks the kernel what its TCP connections with one server have carried, by {@code ss} of iproute2, which needs no
 * rights. The kernel forgets a connection that has closed: ask while they are open. Elsewhere than on Linux it is
 * silent, with the reason.
 */
final class KernelSockets {

    /** Twenty thousand sockets take 0.2 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<String> command;
    private final Duration patience;

    KernelSockets(List<String> command, Duration patience) {
        this.command = command;
        this.patience = patience;
    }

    /** The ends that have connected to a server: the clients'. */
    static KernelSockets connectedTo(InetSocketAddress server) {
        return where("dst", server);
    }

    /** The ends that a server has accepted: its own. */
    static KernelSockets acceptedBy(InetSocketAddress server) {
        return where("src", server);
    }

    private static KernelSockets where(String end, InetSocketAddress server) {
        // TCP, with its inner counts, numeric, with options (which tell of timestamps), without a headline.
        List<String> command = List.of("ss", "-t", "-i", "-n", "-o", "-H", end, text(server));
        return new KernelSockets(command, PATIENCE);
    }

    private static String text(InetSocketAddress server) {
        String host = server.isUnresolved()
                ? server.getHostString()
                : server.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + server.getPort();
    }

    /** Asks now. Blocks for as long as {@code ss} takes, some 10 ms, and never longer than a few seconds. */
    KernelReading read() {
        try {
            Process ss = new ProcessBuilder(command).redirectErrorStream(true).start();
            // A read from a pipe knows no time limit: it ends with the process. (Process.destroy would break the pipe.)
            ss.onExit()
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionally(late -> ss.toHandle().destroyForcibly() ? ss : null);
            String text = new String(ss.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = ss.onExit().join().exitValue();
            return code == 0 ? SocketLines.parse(text) : KernelReading.silent(ended(code, text));
        } catch (IOException e) {
            return KernelReading.silent(command.get(0) + " cannot be run: " + e.getMessage());
        }
    }

    private String ended(int code, String text) {
        return command.get(0) + " ended with " + code + ": "
                + text.lines().findFirst().orElse("it said nothing");
    }
}
