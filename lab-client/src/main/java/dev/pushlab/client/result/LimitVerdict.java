package dev.pushlab.client.result;

/** What the numbers say about a limit, the gravest last. */
public enum LimitVerdict {
    /** The whole interval keeps it. */
    MET,
    /** The numbers do not tell. */
    INCONCLUSIVE,
    /** The whole interval breaks it. */
    NOT_MET
}
