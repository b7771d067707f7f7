package dev.pushlab.server.page;

/**
 * Idle clients that the lab is to drive itself.
 *
 * @param transport what they listen over
 * @param clients how many; 0 sends them home
 * @param intervalMillis from one poll to the next
 */
public record CrowdOrder(String transport, int clients, int intervalMillis) {

    static final int MOST_CLIENTS = 5_000;
    private static final int SHORTEST_MILLIS = 100;
    private static final int LONGEST_MILLIS = 600_000;

    /** Refuses what cannot be driven, naming field, value and range. */
    public CrowdOrder {
        if (clients < 0 || clients > MOST_CLIENTS) {
            throw new IllegalArgumentException("clients is " + clients + "; allowed: 0 to " + MOST_CLIENTS);
        }
        if (clients > 0 && !CrowdHabit.names().contains(transport)) {
            throw new IllegalArgumentException("transport is '" + transport + "'; allowed: " + CrowdHabit.names());
        }
        if (clients > 0 && (intervalMillis < SHORTEST_MILLIS || intervalMillis > LONGEST_MILLIS)) {
            throw new IllegalArgumentException(
                    "intervalMillis is " + intervalMillis + "; allowed: " + SHORTEST_MILLIS + " to " + LONGEST_MILLIS);
        }
    }
}
