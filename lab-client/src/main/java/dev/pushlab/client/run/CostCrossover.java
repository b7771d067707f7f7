package dev.pushlab.client.run;

/**
 * The rate of events from which on one transport costs more than another, for independent events.
 *
 * @param cost what it costs more of
 * @param dearer the transport that costs more above the rate
 * @param cheaper the other
 * @param eventsPerSecond the rate at which they cost the same
 */
public record CostCrossover(Cost cost, String dearer, String cheaper, double eventsPerSecond) {

    /** What is compared. */
    public enum Cost {
        /** HTTP requests. */
        REQUESTS("requests"),
        /** Bytes of HTTP or WebSocket. */
        APPLICATION_BYTES("application bytes"),
        /** Bytes of IP packets. */
        IP_BYTES("IP bytes");

        private final String title;

        Cost(String title) {
            this.title = title;
        }

        /** Name for people. */
        public String title() {
            return title;
        }
    }
}
