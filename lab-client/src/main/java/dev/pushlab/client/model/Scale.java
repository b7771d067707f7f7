package dev.pushlab.client.model;

/**
 * What all clients of a workload together ask of servers and network.
 *
 * @param connections one a client
 * @param requestsPerSecond requests of all clients
 * @param messagesPerSecond messages to all clients
 * @param appGigabitsPerSecond application bytes of both directions, in 10^9 bits
 * @param ipGigabitsPerSecond IP packets of both directions, in 10^9 bits: what a network must carry
 */
public record Scale(
        long connections,
        double requestsPerSecond,
        double messagesPerSecond,
        double appGigabitsPerSecond,
        double ipGigabitsPerSecond) {
    private static final double BYTES_PER_GIGABIT = 1e9 / 8;

    /** The whole of {@code workload}'s clients, each of which does as predicted. */
    public static Scale of(Workload workload, Prediction each) {
        long clients = workload.clients();
        return new Scale(
                clients,
                clients * each.requestsPerSecond(),
                clients * each.messagesPerSecond(),
                clients * each.traffic().appBytesPerSecond() / BYTES_PER_GIGABIT,
                clients * each.traffic().ipBytesPerSecond() / BYTES_PER_GIGABIT);
    }

    /** The memory that open connections take, in bytes. */
    public double memoryBytes(Machine machine) {
        return connections * machine.connectionBytes();
    }
}
