package dev.pushlab.client.model;

/**
 * The capacity of one machine, as measured; infinite where it was not the limit.
 *
 * @param requestsPerSecond the requests it answers
 * @param messagesPerSecond the messages it sends
 * @param gigabitsPerSecond what its network carries, in 10^9 bits
 * @param connections the connections it keeps open
 * @param memoryBytes the memory it has for connections
 * @param connectionBytes the memory one connection takes; 0 where it was not measured
 */
public record Machine(
        double requestsPerSecond,
        double messagesPerSecond,
        double gigabitsPerSecond,
        double connections,
        double memoryBytes,
        double connectionBytes) {

    public Machine {
        Check.positive("requestsPerSecond", requestsPerSecond);
        Check.positive("messagesPerSecond", messagesPerSecond);
        Check.positive("gigabitsPerSecond", gigabitsPerSecond);
        Check.positive("connections", connections);
        Check.positive("memoryBytes", memoryBytes);
        Check.finite("connectionBytes", connectionBytes, 0);
    }

    /**
     * The clients it can serve by polling when none may wait longer than {@code greatestLatencySeconds}: the largest
     * rate of requests × the largest acceptable latency (Van de Vyvere et al., ICWE 2020).
     */
    public double pollCeiling(double greatestLatencySeconds) {
        Check.finite("greatestLatencySeconds", greatestLatencySeconds, 0);
        return requestsPerSecond * greatestLatencySeconds;
    }
}
