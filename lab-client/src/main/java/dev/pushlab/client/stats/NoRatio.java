package dev.pushlab.client.stats;

/** Why a {@link Comparison} has no ratio. */
public enum NoRatio {
    /** One of the two has fewer than {@link Bootstrap#FEWEST_TRIALS} trials. */
    TOO_FEW_TRIALS("an interval needs at least " + Bootstrap.FEWEST_TRIALS + " trials of each"),
    /** Some trial has no figure: nothing was received in it. */
    NO_FIGURE("some trial has no figure, for nothing was received in it"),
    /** The candidate has 0 in every trial, the baseline more than 0 in every trial. */
    CANDIDATE_ZERO("the candidate has none at all in any trial"),
    /** The baseline has 0 in every trial, the candidate more than 0 in every trial. */
    BASELINE_ZERO("the baseline has none at all in any trial"),
    /** Both have 0 in every trial. */
    BOTH_ZERO("neither has any in any trial"),
    /** Some trial has 0 and another of the same side has not, or some figure is negative. */
    NOT_ALL_POSITIVE("some trial has a figure of 0 or below, which no ratio can be made of");

    private final String sentence;

    NoRatio(String sentence) {
        this.sentence = sentence;
    }

    /** The reason, for a reader of a report. */
    public String sentence() {
        return sentence;
    }
}
