package dev.pushlab.protocol;

/**
 * Answer to a {@link PublishOrder}.
 *
 * @param epoch the feed's life that the events belong to
 * @param startNanos the plan's time zero, a little ahead of the answer
 * @param firstSequence sequence of the plan's first event
 * @param planned number of events that will be published
 */
public record PublishStart(String epoch, long startNanos, long firstSequence, int planned) {}
