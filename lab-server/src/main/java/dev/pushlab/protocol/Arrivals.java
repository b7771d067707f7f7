package dev.pushlab.protocol;

/** How a publish plan spaces its events. */
public enum Arrivals {
    /** One every 1/rate seconds. */
    PERIODIC,
    /** Exponential pauses with mean 1/rate: independent events, as queueing theory has them. */
    POISSON,
    /** Ten at once, every 10/rate seconds. */
    BURST;

    /** Events that a {@link #BURST} publishes at the same instant. */
    public static final int BURST_SIZE = 10;
}
