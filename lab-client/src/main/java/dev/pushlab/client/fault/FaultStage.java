package dev.pushlab.client.fault;

import dev.pushlab.client.network.LinkProfile;
import dev.pushlab.client.network.NetworkProfile;
import dev.pushlab.client.network.Relay;
import dev.pushlab.client.run.ControlClient;
import dev.pushlab.client.run.ServerProcess;
import dev.pushlab.client.transport.ClientNetwork;
import dev.pushlab.client.transport.SubscribeOptions;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.protocol.PublishOrder;
import dev.pushlab.protocol.ServerStatus;
import dev.pushlab.server.wire.WireLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, a relay before it, and the means to break both. For one thread. */
final class FaultStage implements AutoCloseable {

    private static final long OPENING_MILLIS = 500;

    private final Subscriber transport;
    private final SubscribeOptions options;
    private final PublishOrder order;
    private final Relay relay;
    private final int port;
    private ServerProcess server;
    private ControlClient control;
    private boolean restarted;

    /** Starts both; nothing is published yet. */
    FaultStage(Subscriber transport, SubscribeOptions options, PublishOrder order) {
        this.options = options;
        this.transport = transport;
        this.order = order;
        this.server = ServerProcess.start(false, List.of());
        this.control = new ControlClient(server.target());
        this.port = server.target().uri().getPort();
        this.relay = relay(port);
    }

    /** Where the subscribers connect. */
    URI address() {
        return address(relay);
    }

    ControlClient control() {
        return control;
    }

    /** Whether the feed has begun another life. */
    boolean isRestarted() {
        return restarted;
    }

    void publish() {
        control.publish(order);
    }

    void cut(Duration outage) throws InterruptedException {
        relay.refuse();
        relay.cut();
        Thread.sleep(outage.toMillis());
        relay.resume();
    }

    void kill() throws InterruptedException {
        server.handle().destroyForcibly();
        awaitEnd();
    }

    void stop() throws InterruptedException {
        server.handle().destroy();
        awaitEnd();
    }

    private void awaitEnd() throws InterruptedException {
        for (int i = 0; i < 1_000 && server.handle().isAlive(); i++) {
            Thread.sleep(10);
        }
    }

    /** Starts a server anew at the same place, which goes on publishing. */
    void start() {
        restarted = true;
        server = ServerProcess.start(false, List.of("--port", Integer.toString(port)));
        control = new ControlClient(server.target());
        publish();
    }

    void freeze(Duration duration) throws InterruptedException {
        signal("STOP");
        try {
            Thread.sleep(duration.toMillis());
        } finally {
            signal("CONT");
        }
    }

    private void signal(String name) throws InterruptedException {
        try {
            Process kill = new ProcessBuilder(
                            "kill", "-" + name, Long.toString(server.handle().pid()))
                    .inheritIO()
                    .start();
            if (!kill.waitFor(5, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new IllegalStateException("kill -" + name + " was refused");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has so many more subscribe, over a way on which nothing arrives for so long. */
    void deafen(int count, Duration duration) throws InterruptedException {
        ServerStatus status = control.status();
        try (Relay deaf = relay(port);
                ClientNetwork network = new ClientNetwork(address(deaf), new WireLedger(List.of()), null)) {
            for (int i = 0; i < count; i++) {
                FaultSubscription unheard = new FaultSubscription();
                transport.subscribe(network, options.from(status.epoch(), 0), unheard);
            }
            Thread.sleep(OPENING_MILLIS);
            deaf.stall(duration);
            Thread.sleep(duration.toMillis());
        }
    }

    private static Relay relay(int port) {
        try {
            return Relay.start(
                    new InetSocketAddress("127.0.0.1", port),
                    NetworkProfile.symmetric("loopback", LinkProfile.delayed(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI address(Relay relay) {
        return URI.create("http://127.0.0.1:" + relay.address().getPort());
    }

    @Override
    public void close() {
        relay.close();
        server.close();
    }
}
