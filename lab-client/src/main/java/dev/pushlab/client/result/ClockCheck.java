package dev.pushlab.client.result;

/**
 * How well the clocks of the two JVMs agree, from round trips to the server: the offset lies within the bound of the
 * estimate, which is half the shortest round trip (D. L. Mills, RFC 5905 section 8).
 *
 * @param offsetNanos server's clock minus client's
 * @param boundNanos by how much the offset may be off
 * @param rounds round trips that were made
 * @param roundTripP50Nanos what half of them took at most: an exchange with a server that has nothing else to do; null
 *     in results of before it was kept
 * @param roundTripP99Nanos what 99 % of them took at most; null likewise
 */
public record ClockCheck(
        long offsetNanos, long boundNanos, int rounds, Long roundTripP50Nanos, Long roundTripP99Nanos) {

    /** Whether the readings allow the two clocks to be one. */
    public boolean agrees() {
        return Math.abs(offsetNanos) <= boundNanos;
    }
}
