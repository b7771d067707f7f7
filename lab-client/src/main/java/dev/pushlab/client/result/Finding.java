package dev.pushlab.client.result;

import java.util.List;

/**
 * What a run says of a claim, in words that a report puts together.
 *
 * @param claim name of the claim: {@code real-time}
 * @param verdict whether it holds
 * @param sentence which of the claim's sentences tells it; its words are {@code finding-<claim>-<sentence>}
 * @param evidence the figures that stand in the sentence, in its order
 */
public record Finding(String claim, ClaimVerdict verdict, String sentence, List<Evidence> evidence) {

    /** The sentence of a claim for which the evidence is not enough. */
    public static final String NOT_ENOUGH = "inconclusive";

    /** Copies the list. */
    public Finding {
        Present.require("claim", claim);
        Present.require("verdict", verdict);
        Present.require("sentence", sentence);
        evidence = List.copyOf(evidence);
    }
}
