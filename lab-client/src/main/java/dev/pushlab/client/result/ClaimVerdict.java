package dev.pushlab.client.result;

/** What a run says of a claim. */
public enum ClaimVerdict {
    /** It holds in every setting that was measured. */
    HOLDS,
    /** It holds in some settings and not in others. */
    HOLDS_ONLY_WHEN,
    /** It holds in none. */
    DOES_NOT_HOLD,
    /** The evidence is not enough. */
    INCONCLUSIVE
}
