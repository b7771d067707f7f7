package dev.pushlab.client.stats;

/** What the trials show about a candidate's figure beside the baseline's. */
public enum Verdict {
    /** The candidate's figure is lower. */
    LOWER,
    /** The candidate's figure is higher. */
    HIGHER,
    /** The interval of the ratio includes 1. That is no proof that the two are equal. */
    NO_DIFFERENCE_SHOWN,
    /** The trials cannot tell. */
    UNKNOWN
}
