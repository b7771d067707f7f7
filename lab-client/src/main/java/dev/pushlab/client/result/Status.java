package dev.pushlab.client.result;

/** Whether a cell's numbers may be used. */
public enum Status {
    /** Nothing is known against them. */
    VALID,
    /** They are right as far as they go, but not enough, or taken under disturbance: repeat before concluding. */
    INCONCLUSIVE,
    /** They are wrong, or not of what was asked: no ratio is made of them. */
    INVALID;

    /** The graver of two. */
    public Status and(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
