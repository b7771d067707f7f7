package dev.pushlab.server.process;

import java.util.Map;

/**
 * A total over members that come and go, such as threads, which never falls: what a member had when last seen stays in.
 * Not safe for concurrent use.
 */
final class CarriedTotal {

    private Map<Long, Long> lastSeen = Map.of();
    private long ofEnded;

    /** Takes a reading (count by member's number) and returns the total of all members ever seen. */
    long add(Map<Long, Long> reading) {
        lastSeen.forEach((member, count) -> {
            Long now = reading.get(member);
            // A count that fell is that of a newcomer who was given an ended member's number.
            if (now == null || now < count) {
                ofEnded += count;
            }
        });
        lastSeen = Map.copyOf(reading);
        return ofEnded + lastSeen.values().stream().mapToLong(Long::longValue).sum();
    }
}
