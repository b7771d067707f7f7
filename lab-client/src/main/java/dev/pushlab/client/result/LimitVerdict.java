package dev.pushlab.client.result;

/** What the numbers say about a limit. */
public enum LimitVerdict {
    /** The whole interval keeps it. */
    MET,
    /** The whole interval breaks it. */
    NOT_MET,
    /** The numbers do not tell. */
    INCONCLUSIVE
}
