package dev.pushlab.client.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A TCP relay on loopback that emulates a network between clients and a server, the same for every transport.
 *
 * <pre>{@code
 * try (Relay relay = Relay.start(server, NetworkPresets.find("4g").orElseThrow())) {
 *     subscribeTo(relay.address());
 * }
 * }</pre>
 *
 * <p>Each chunk that is read is stamped and let out again once the network's delay has passed, in order. Connecting
 * costs a round trip: the first bytes reach the server three one-way delays after the connection came in. Halves close
 * and break off after the delay too. What a direction holds is bounded; when it is full, the relay stops reading and
 * the sender feels it. Two threads serve all connections.
 *
 * <p>All methods may be called from any thread. Faults take effect before the call returns.
 */
public final class Relay implements AutoCloseable {

    private static final long DEFAULT_SEED = 1;
    private static final long CONTROL_SECONDS = 10;

    private final NetworkProfile profile;
    private final long pathNanos;
    private final RelayCounts counts = new RelayCounts();
    private final Set<RelayConnection> connections = ConcurrentHashMap.newKeySet();
    private final Acceptor acceptor;
    private final Intake intake;
    private final List<Thread> threads;
    private volatile long stalledUntilNanos = Long.MIN_VALUE;

    /** @param pathNanos what the way through the relay's own sockets takes, taken off every delay */
    Relay(InetSocketAddress target, NetworkProfile profile, long seed, long pathNanos) throws IOException {
        this.profile = profile;
        this.pathNanos = pathNanos;
        Selector selector = Selector.open();
        this.acceptor = new Acceptor(this, selector, target, seed);
        this.intake = new Intake(selector, acceptor, counts);
        this.threads = List.of(thread("relay-intake", intake), thread("relay-release", intake.release()));
        threads.forEach(Thread::start);
    }

    /**
     * Starts a relay to {@code target}. The first one in a process with a delay takes some 300 ms to measure itself.
     */
    public static Relay start(InetSocketAddress target, NetworkProfile profile) throws IOException {
        return start(target, profile, DEFAULT_SEED);
    }

    /** As above; the same seed draws the same jitter and losses, connection by connection. */
    public static Relay start(InetSocketAddress target, NetworkProfile profile, long seed) throws IOException {
        return new Relay(target, profile, seed, profile.roundTripNanos() == 0 ? 0 : PathTime.nanos());
    }

    /** Where clients connect: 127.0.0.1 and a port of the kernel's choice. */
    public InetSocketAddress address() {
        return acceptor.address();
    }

    /** The network that is emulated. */
    public NetworkProfile profile() {
        return profile;
    }

    /** The open connections, in no order. */
    public List<RelayConnection> connections() {
        return List.copyOf(connections);
    }

    /** Counts since the start. */
    public RelayTotals totals() {
        long heldBytes = connections.stream()
                .mapToLong(connection ->
                        connection.up().heldBytes() + connection.down().heldBytes())
                .sum();
        return counts.totals(connections.size(), heldBytes);
    }

    /** On no connection, old or new, does anything arrive for this long; then all that is due arrives at once. */
    public void stall(Duration duration) {
        stalledUntilNanos = System.nanoTime() + duration.toNanos();
    }

    /** Breaks all connections off now: both ends get a reset, what is under way is lost. */
    public void cut() {
        onIntake(() -> connections().forEach(RelayConnection::reset));
    }

    /** Refuses new connections until {@link #resume}, as a host does where nothing listens. */
    public void refuse() {
        onIntake(() -> unchecked(acceptor.door()::shut));
    }

    /** Ends every stall, of all or of one connection, and a refusal now. */
    public void resume() {
        stalledUntilNanos = Long.MIN_VALUE;
        connections.forEach(RelayConnection::forgetStall);
        reorder();
        onIntake(() -> unchecked(acceptor.door()::open));
    }

    /** Breaks all connections off, frees the port and ends the threads. */
    @Override
    public void close() {
        cut();
        onIntake(() -> unchecked(acceptor.door()::close));
        intake.release().stop();
        intake.stop();
        threads.forEach(Relay::join);
    }

    long pathNanos() {
        return pathNanos;
    }

    long stalledUntilNanos() {
        return stalledUntilNanos;
    }

    void remember(RelayConnection connection) {
        connections.add(connection);
        counts.accepted();
    }

    void forget(RelayConnection connection) {
        connections.remove(connection);
        intake.wakeup();
    }

    void reorder() {
        intake.release().execute(intake.release()::reorder);
    }

    /** Runs {@code action} on the intake's thread and waits for its effect. */
    void onIntake(Runnable action) {
        intake.execute(action).orTimeout(CONTROL_SECONDS, TimeUnit.SECONDS).join();
    }

    private interface DoorAction {
        void run() throws IOException;
    }

    private static void unchecked(DoorAction action) {
        try {
            action.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The relay's port did not obey", e);
        }
    }

    private static Thread thread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private static void join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(CONTROL_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
