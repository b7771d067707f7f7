package dev.pushlab.client.compare;

/** What two runs show about a figure. Of all figures less is better. */
public enum ChangeVerdict {
    /** The whole interval lies below the noise floor. */
    BETTER,
    /** The whole interval lies above the noise floor. */
    WORSE,
    /** The interval includes 1, or lies within the noise floor. That is no proof that the two are equal. */
    NO_DIFFERENCE_SHOWN,
    /** The numbers do not tell. */
    INCONCLUSIVE,
    /** The numbers may not be used. */
    NOT_COMPARABLE
}
