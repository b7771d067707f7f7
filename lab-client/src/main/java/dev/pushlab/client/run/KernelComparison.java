package dev.pushlab.client.run;

import dev.pushlab.client.result.CountSource;
import dev.pushlab.client.result.KernelCounts;
import dev.pushlab.client.transport.ClientNetwork;
import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.server.wire.WireLedger;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Holds the client's byte ledger against the kernel's own count of the same connections, while all are open. The two
 * can only be compared to the byte when nothing moves: the ledger is read before and after the kernel, and the kernel
 * must have nothing in its queues. Polls do not stop for this, so it looks again and again for a gap between them;
 * where there is none, it says so instead of guessing.
 */
final class KernelComparison {

    private final KernelSockets sockets;
    private final Supplier<Set<Integer>> localPorts;
    private final Supplier<TransportTotals> ledger;
    private final long events;
    private KernelCounts found;
    private boolean hopeless;

    /**
     * A comparison of one trial.
     *
     * @param sockets the client's ends of all connections with the server
     * @param localPorts those of them that the ledger counts; control calls are none
     * @param ledger reads the ledger
     * @param events events that were published, for an estimate
     */
    KernelComparison(
            KernelSockets sockets, Supplier<Set<Integer>> localPorts, Supplier<TransportTotals> ledger, long events) {
        this.sockets = sockets;
        this.localPorts = localPorts;
        this.ledger = ledger;
        this.events = events;
    }

    /** The comparison for all connections of a client network. */
    static KernelComparison of(ClientNetwork network, WireLedger ledger, long events) {
        return new KernelComparison(
                KernelSockets.connectedTo(network.address()),
                network::localPorts,
                () -> ledger.read().sum(),
                events);
    }

    /**
     * Compares until both agree or patience ends. A thread may stand between its write and its note in the ledger while
     * both are read: one quiet reading that differs is no proof, but a ledger that is wrong never agrees.
     */
    KernelCounts compare(Duration patience) throws InterruptedException {
        Pause.until(patience).await(() -> {
            KernelCounts now = look();
            boolean better = found == null || now.isCompared() || !found.isCompared();
            found = better ? now : found;
            return hopeless || (now.isCompared() && now.agrees());
        });
        return found;
    }

    private KernelCounts look() {
        TransportTotals before = ledger.get();
        KernelReading kernel = sockets.read();
        TransportTotals after = ledger.get();
        Set<Integer> ports = localPorts.get();
        List<KernelSocket> own = kernel.sockets().stream()
                .filter(socket -> ports.contains(socket.localPort()))
                .toList();
        if (kernel.isSilent()) {
            hopeless = true;
            return KernelCounts.estimated(after, events, kernel.silence());
        }
        if (own.size() != after.connectionsOpened()) {
            hopeless = after.connectionsClosed() > 0;
            String reason = "the kernel knows " + own.size() + " of " + after.connectionsOpened() + " connections, "
                    + after.connectionsClosed() + " have closed";
            return KernelCounts.estimated(after, events, reason);
        }
        boolean quiet = before.equals(after) && own.stream().allMatch(KernelSocket::isSettled);
        return counts(own, after, quiet ? null : "traffic did not pause for as long as reading the kernel takes");
    }

    private static KernelCounts counts(List<KernelSocket> own, TransportTotals ledger, String notCompared) {
        return new KernelCounts(
                CountSource.KERNEL,
                own.size(),
                sum(own, KernelSocket::ownBytesSent),
                sum(own, KernelSocket::receivedBytes),
                sum(own, KernelSocket::segmentsSent),
                sum(own, KernelSocket::segmentsReceived),
                sum(own, KernelSocket::ipBytesSent),
                sum(own, KernelSocket::ipBytesReceived),
                ledger.toServer().total(),
                ledger.toClient().total(),
                notCompared);
    }

    private static long sum(List<KernelSocket> sockets, ToLongFunction<KernelSocket> figure) {
        return sockets.stream().mapToLong(figure).sum();
    }
}
