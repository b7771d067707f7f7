package dev.pushlab.client.result;

import dev.pushlab.client.stats.Bootstrap;

/** Why nothing can be concluded about a figure: in a limit, or in a comparison of runs. */
public enum Undecided {
    /** There is no such cell: the run was stopped before its first trial. */
    NOT_MEASURED("it was not measured"),
    /** The cell, or the run, is INVALID. */
    NOT_VALID("INVALID numbers may not be used"),
    /** The cell, or the run, is INCONCLUSIVE. */
    DISTURBED("the numbers are INCONCLUSIVE: see the warnings, and repeat"),
    /** There were too few events for the figure, or the machine does not tell it. */
    NO_FIGURE("the figure could not be taken: too few events, or the machine does not tell it"),
    /** Without an interval nobody knows how sure the figure is. */
    TOO_FEW_TRIALS("an interval needs at least " + Bootstrap.FEWEST_TRIALS + " trials"),
    /** One of the two is 0 or below in some trial. */
    NO_RATIO("no ratio can be made of figures of 0 or below"),
    /** The limit lies inside the interval. */
    STRADDLES("the limit lies inside the interval: more trials may tell"),
    /** The trials differ, but perhaps by no more than two runs of the same thing do. */
    WITHIN_NOISE("the interval reaches into the noise floor: two runs of the same thing may differ as much");

    private final String sentence;

    Undecided(String sentence) {
        this.sentence = sentence;
    }

    /** The reason, for a reader of a report. */
    public String sentence() {
        return sentence;
    }
}
