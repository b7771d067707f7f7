package dev.pushlab.client.report;

import dev.pushlab.client.result.Evidence;
import dev.pushlab.client.result.Finding;
import java.util.List;

/** What a run says of the claims that it tests, one line each: the claim, the verdict, a sentence with its figures. */
public final class FindingLines {

    private FindingLines() {}

    /** The lines; none without findings. */
    public static List<String> of(List<Finding> findings, Words words) {
        return findings.stream()
                .map(finding ->
                        words.get("finding", claim(finding, words), verdict(finding, words), sentence(finding, words)))
                .toList();
    }

    /** What is claimed. */
    static String claim(Finding finding, Words words) {
        return words.get("claim-" + finding.claim());
    }

    /** Whether it holds. */
    static String verdict(Finding finding, Words words) {
        return words.get(Words.key("verdict", finding.verdict()));
    }

    /** Why, with figures. */
    static String sentence(Finding finding, Words words) {
        String key = finding.sentence().equals(Finding.NOT_ENOUGH)
                ? "finding-" + Finding.NOT_ENOUGH
                : "finding-" + finding.claim() + "-" + finding.sentence();
        return words.get(
                key, finding.evidence().stream().map(FindingLines::text).toArray());
    }

    private static String text(Evidence evidence) {
        if (evidence.text() != null) {
            return PlainText.visible(evidence.text());
        }
        String bounds = Numbers.bounds(evidence.interval(), evidence.unit());
        return Numbers.of(evidence.value(), evidence.unit()) + (bounds.isEmpty() ? "" : " [" + bounds + "]");
    }
}
