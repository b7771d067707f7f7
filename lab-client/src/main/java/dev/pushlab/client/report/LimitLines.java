package dev.pushlab.client.report;

import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.LimitResult;
import java.util.List;

/** Limits for a terminal: one line each, its verdict first. */
public final class LimitLines {

    private final List<LimitResult> limits;
    private final Words words;

    private LimitLines(List<LimitResult> limits, Words words) {
        this.limits = limits;
        this.words = words;
    }

    /** The lines without a heading; none without limits. */
    public static List<String> of(List<LimitResult> limits, Words words) {
        return new LimitLines(limits, words).lines();
    }

    private List<String> lines() {
        int verdicts = widest(limits.stream().map(this::verdict).toList());
        int claims = widest(limits.stream().map(LimitLines::claim).toList());
        return limits.stream()
                .map(limit -> "  " + TextLines.padded(verdict(limit), verdicts) + "  "
                        + TextLines.padded(claim(limit), claims) + "  " + outcome(limit, words))
                .toList();
    }

    private String verdict(LimitResult limit) {
        return words.get(Words.key("limit", limit.verdict()));
    }

    /** What was asked for, of one cell: {@code websocket.p99 < 20.0 ms}. */
    static String claim(LimitResult limit) {
        return PlainText.visible(limit.subject()) + " " + limit.relation().sign() + " "
                + Numbers.of(limit.limit(), limit.unit());
    }

    /** What it came to, and why that does not tell where it does not. */
    static String outcome(LimitResult limit, Words words) {
        Figure actual = limit.actual();
        if (actual.estimate() == null) {
            return words.reason(limit.undecided());
        }
        String bounds = Numbers.bounds(actual.interval(), limit.unit());
        return Numbers.of(actual.estimate(), limit.unit())
                + (bounds.isEmpty() ? "" : " [" + bounds + "]")
                + (limit.undecided() == null ? "" : ": " + words.reason(limit.undecided()));
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(PlainText::columns).max().orElse(0);
    }
}
