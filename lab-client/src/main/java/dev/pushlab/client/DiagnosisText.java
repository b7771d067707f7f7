package dev.pushlab.client;

import dev.pushlab.client.run.Diagnosis;
import dev.pushlab.client.run.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A diagnosis for people: a table, with what to do below each line that calls for it. */
final class DiagnosisText {

    private static final String GUTTER = "  ";

    private DiagnosisText() {}

    static List<String> lines(Diagnosis diagnosis) {
        List<Finding> findings = diagnosis.findings();
        int grade = width(findings, "", DiagnosisText::grade);
        int subject = width(findings, "looked at", Finding::subject);
        int measured = width(findings, "measured", Finding::measured);
        String row =
                "%-" + grade + "s" + GUTTER + "%-" + subject + "s" + GUTTER + "%-" + measured + "s" + GUTTER + "%s";
        List<String> lines = new ArrayList<>();
        lines.add(row.formatted("", "looked at", "measured", "good enough"));
        for (Finding finding : findings) {
            lines.add(row.formatted(grade(finding), finding.subject(), finding.measured(), finding.allowed()));
            if (finding.advice() != null) {
                lines.add(" ".repeat(grade) + GUTTER + "-> " + finding.advice());
            }
        }
        lines.add("");
        lines.add(summary(diagnosis));
        return lines;
    }

    private static String summary(Diagnosis diagnosis) {
        long doubtful = diagnosis.findings().stream()
                .filter(finding -> finding.grade() == Finding.Grade.DOUBTFUL)
                .count();
        return diagnosis.good()
                ? "Fit to measure."
                : doubtful + (doubtful == 1 ? " point is" : " points are") + " doubtful: results may be inconclusive.";
    }

    private static String grade(Finding finding) {
        return finding.grade().name().toLowerCase(Locale.ROOT);
    }

    private static int width(List<Finding> findings, String head, Function<Finding, String> text) {
        return findings.stream().map(text).mapToInt(String::length).reduce(head.length(), Math::max);
    }
}
