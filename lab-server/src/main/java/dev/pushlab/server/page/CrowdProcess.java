package dev.pushlab.server.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/** The crowd that this server has let in, of which there is one at most; it goes home when the server stops. */
public final class CrowdProcess extends AbstractLifeCycle {

    private Process process;

    /** Nobody yet. */
    public CrowdProcess() {}

    /**
     * Sends the crowd home that is here, and calls another.
     *
     * @param server where it is to listen, without TLS
     * @return how many are open; of long-polls, how many have asked
     */
    public synchronized int call(URI server, CrowdOrder order) throws IOException {
        sendHome();
        if (order.clients() == 0) {
            return 0;
        }
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        IdleCrowd.class.getName(),
                        server.getHost(),
                        String.valueOf(server.getPort()),
                        order.transport(),
                        String.valueOf(order.clients()),
                        String.valueOf(order.intervalMillis())))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        process = builder.start();
        String line = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
        if (line == null) {
            throw new IOException("the crowd's process ended at its start");
        }
        return Integer.parseInt(line);
    }

    private void sendHome() {
        if (process != null) {
            process.destroy();
            process = null;
        }
    }

    @Override
    protected synchronized void doStop() {
        sendHome();
    }
}
