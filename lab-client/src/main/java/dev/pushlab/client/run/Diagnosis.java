package dev.pushlab.client.run;

import java.util.List;

/**
 * All that an examination found.
 *
 * @param good whether nothing is doubtful
 * @param findings one a subject
 */
public record Diagnosis(boolean good, List<Finding> findings) {

    /** Copies the list. */
    public Diagnosis {
        findings = List.copyOf(findings);
    }

    static Diagnosis of(List<Finding> findings) {
        return new Diagnosis(
                findings.stream().noneMatch(finding -> finding.grade() == Finding.Grade.DOUBTFUL), findings);
    }
}
