package dev.pushlab.client.paper;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Papers as text: published, model and measured side by side, in Markdown and for a terminal. */
public final class PaperReport {

    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final String ROW = "  %-40s %20s %13s %13s  %s";

    private PaperReport() {}

    /** {@code papers.md}: the table, and what stands behind each paper's lines. */
    public static String markdown(List<PaperOutcome> outcomes) {
        StringBuilder out = new StringBuilder("# Published results, run again\n\n");
        out.append(
                "Made by `lab run papers`, from the results in the folders beside it; `lab report` makes it again.\n");
        out.append("A verdict follows from the three figures and the tolerance: *reproduced* agrees with what was");
        out.append(" published, its arithmetic put right; *reproduced in shape* differs from it as theory says;");
        out.append(" *not reproduced* differs from both.\n\n");
        out.append(table(outcomes)).append('\n');
        outcomes.forEach(outcome -> section(outcome, out));
        return out.toString().stripTrailing() + "\n";
    }

    /** A table in Markdown, a line a figure. */
    public static String table(List<PaperOutcome> outcomes) {
        StringBuilder out = new StringBuilder("| paper | figure | published | model | measured | verdict |\n");
        out.append("|---|---|--:|--:|--:|---|\n");
        for (PaperOutcome outcome : outcomes) {
            for (PaperFinding finding : outcome.findings()) {
                out.append("| ")
                        .append(String.join(
                                " | ",
                                outcome.paper().id(),
                                finding.check().what(),
                                published(finding.check()),
                                value(finding.model(), finding.check()),
                                measured(finding),
                                finding.verdict().title()))
                        .append(" |\n");
            }
        }
        return out.toString();
    }

    private static void section(PaperOutcome outcome, StringBuilder out) {
        Paper paper = outcome.paper();
        out.append("## ")
                .append(paper.id())
                .append(": ")
                .append(outcome.verdict().title())
                .append("\n\n");
        out.append(paper.source()).append(".\n\n");
        out.append("- **It says.** ").append(paper.says()).append('\n');
        out.append("- **Its authors ran.** ").append(paper.ran()).append('\n');
        out.append("- **Run here.** ").append(paper.here()).append('\n');
        for (PaperFinding finding : outcome.findings()) {
            out.append("- ").append(sentence(finding)).append('\n');
        }
        out.append('\n');
    }

    private static String sentence(PaperFinding finding) {
        PaperCheck check = finding.check();
        String correction = check.correction() == null
                ? ""
                : " Printed is " + value(check.printed(), check) + ", rightly " + value(check.published(), check) + ": "
                        + check.correction() + ".";
        String scale = finding.scale() == 1
                ? ""
                : " Measured with " + number(100 * finding.scale()) + " % of the clients, and multiplied.";
        return check.what() + ": *" + finding.verdict().title() + "*. Measured is " + finding.why()
                + (finding.why().endsWith(".") ? "" : ".") + correction + scale;
    }

    /** Lines for a terminal. */
    public static List<String> lines(List<PaperOutcome> outcomes) {
        return outcomes.stream().flatMap(outcome -> lines(outcome).stream()).toList();
    }

    private static List<String> lines(PaperOutcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(outcome.paper().id() + ": " + outcome.verdict().title());
        lines.add(row("", "published", "model", "measured", "verdict"));
        for (PaperFinding finding : outcome.findings()) {
            PaperCheck check = finding.check();
            lines.add(row(
                    check.what(),
                    published(check),
                    value(finding.model(), check),
                    measured(finding),
                    finding.verdict().title()));
            if (finding.verdict() != PaperVerdict.REPRODUCED) {
                lines.add("      " + finding.why());
            }
        }
        lines.add("");
        return lines;
    }

    private static String row(String what, String published, String model, String measured, String verdict) {
        return String.format(Locale.ROOT, ROW, what, published, model, measured, verdict)
                .stripTrailing();
    }

    private static String published(PaperCheck check) {
        if (check.most() != null) {
            return number(check.printed()) + " to " + value(check.most(), check);
        }
        String printed = value(check.printed(), check);
        return check.corrected() == null ? printed : number(check.printed()) + " → " + value(check.corrected(), check);
    }

    private static String measured(PaperFinding finding) {
        return finding.measured() == null ? "–" : value(finding.measured(), finding.check());
    }

    private static String value(double value, PaperCheck check) {
        return check.unit().isEmpty() ? number(value) : number(value) + " " + check.unit();
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
