package dev.pushlab.client.run;

import dev.pushlab.client.result.Scenario;
import dev.pushlab.protocol.Arrivals;
import dev.pushlab.protocol.PublishOrder;
import dev.pushlab.protocol.PublishPlan;
import dev.pushlab.protocol.PublishStart;

/**
 * The plan of a trial and its place in time: which event is meant for which moment, and which belong to the
 * measurement.
 *
 * @param plan the same plan that the server follows
 * @param start when it began and at which sequence
 * @param windowStartNanos start of the measurement, on the server's clock
 * @param windowEndNanos its end
 * @param slices number of slices that the window's timeline has
 */
record TrialClock(PublishPlan plan, PublishStart start, long windowStartNanos, long windowEndNanos, int slices) {

    private static final double NANOS = 1e9;

    static PublishOrder order(Scenario scenario, long seed) {
        return new PublishOrder(
                scenario.arrivals(),
                scenario.ratePerSecond(),
                (long) (scenario.trialSeconds() * NANOS),
                scenario.payloadBytes(),
                seed,
                scenario.content(),
                scenario.fanOut());
    }

    static TrialClock of(Scenario scenario, PublishPlan plan, PublishStart start) {
        long windowStart = start.startNanos() + (long) (scenario.warmupSeconds() * NANOS);
        long windowEnd = windowStart + (long) (scenario.durationSeconds() * NANOS);
        int slices = (int) Math.max(10, Math.min(60, scenario.durationSeconds()));
        return new TrialClock(plan, start, windowStart, windowEnd, slices);
    }

    /** Sequence of the plan's last event. */
    long lastSequence() {
        return start.firstSequence() + plan.size() - 1;
    }

    /** Whether an event's intended time is the plan's. */
    boolean isOnPlan(long sequence, long scheduledAtNanos) {
        long index = sequence - start.firstSequence();
        return index >= 0
                && index < plan.size()
                && start.startNanos() + plan.offsetNanos((int) index) == scheduledAtNanos;
    }

    /** Whether a moment lies in the measurement. */
    boolean isInWindow(long nanos) {
        return nanos >= windowStartNanos && nanos < windowEndNanos;
    }

    /** Slice of the timeline that a moment in the window belongs to. */
    int slice(long nanos) {
        return (int) ((nanos - windowStartNanos) * slices / (windowEndNanos - windowStartNanos));
    }

    /** Length of a slice. */
    double sliceSeconds() {
        return (windowEndNanos - windowStartNanos) / NANOS / slices;
    }

    /** Events that the plan has in the window. */
    long plannedInWindow() {
        long count = 0;
        for (int i = 0; i < plan.size(); i++) {
            count += isInWindow(start.startNanos() + plan.offsetNanos(i)) ? 1 : 0;
        }
        return count;
    }

    /** Mean pause between two events of the plan, for the phase-lock check; 0 unless periodic. */
    static double periodSeconds(Scenario scenario) {
        return scenario.arrivals() == Arrivals.PERIODIC ? 1 / scenario.ratePerSecond() : 0;
    }
}
