package dev.pushlab.client.paper;

import java.util.List;

/**
 * What came of a paper.
 *
 * @param paper the paper
 * @param verdict the gravest of its findings'
 * @param findings its figures, each with what came of it
 */
public record PaperOutcome(Paper paper, PaperVerdict verdict, List<PaperFinding> findings) {

    /** Copies the list. */
    public PaperOutcome {
        findings = List.copyOf(findings);
    }
}
