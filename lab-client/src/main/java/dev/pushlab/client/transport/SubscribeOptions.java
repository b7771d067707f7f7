package dev.pushlab.client.transport;

import java.time.Duration;

/**
 * From where on, and how often.
 *
 * @param epoch the feed's life that the cursor belongs to
 * @param after last sequence that the subscriber has, 0 for all
 * @param pollInterval time from one poll to the next (poll only)
 * @param pollPhase time to the first poll; staggers the clients of one run
 * @param hold hold time that is asked for (long-poll only)
 * @param binary whether to ask for binary messages (websocket only)
 */
public record SubscribeOptions(
        String epoch, long after, Duration pollInterval, Duration pollPhase, Duration hold, boolean binary) {

    /** The same from another place. */
    public SubscribeOptions from(String otherEpoch, long otherAfter) {
        return new SubscribeOptions(otherEpoch, otherAfter, pollInterval, pollPhase, hold, binary);
    }
}
