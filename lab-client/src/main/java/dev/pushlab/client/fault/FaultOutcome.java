package dev.pushlab.client.fault;

/**
 * What an experiment has shown on one transport.
 *
 * @param experiment the experiment's name
 * @param transport the transport's name
 * @param subscribers how many there were
 * @param faultSeconds how long the fault lasted
 * @param recoverySeconds from the end of the fault until the last subscriber had all that was published meanwhile
 * @param breaks connections that broke or were given up, attempts that failed included
 * @param lateEvents deliveries more than a second after the intended time
 * @param lost events that never came and were not declared gone
 * @param duplicates deliveries that came twice or out of order
 * @param gaps gaps that were told
 * @param recoveryRequests HTTP requests between the beginning of the fault and the recovery
 * @param recoveryBytes wire bytes in the same time, both ways
 * @param p99BeforeMillis delivery latency that 99 in 100 events stayed below before the fault
 * @param p99DuringMillis likewise from the beginning of the fault to the recovery
 * @param cutAsSlow subscribers that the server cut off because they did not read
 * @param leftBehind streams and parked requests that the server still had after all had gone
 * @param failure why a subscriber gave up; null when none did
 */
public record FaultOutcome(
        String experiment,
        String transport,
        int subscribers,
        double faultSeconds,
        double recoverySeconds,
        long breaks,
        long lateEvents,
        long lost,
        long duplicates,
        long gaps,
        long recoveryRequests,
        long recoveryBytes,
        double p99BeforeMillis,
        double p99DuringMillis,
        long cutAsSlow,
        int leftBehind,
        String failure) {

    /** Whether the promise was kept: nothing lost, nothing double, nobody gave up, nothing left behind. */
    public boolean isKept() {
        return lost == 0 && duplicates == 0 && failure == null && leftBehind == 0;
    }
}
