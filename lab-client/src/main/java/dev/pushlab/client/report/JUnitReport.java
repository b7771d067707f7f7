package dev.pushlab.client.report;

import dev.pushlab.client.result.LimitResult;
import dev.pushlab.client.result.LimitVerdict;
import dev.pushlab.client.result.RunResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code junit.xml}: the limits as test cases, for build servers; nothing where none were asked for. A limit that is
 * not met is a failure, one that the numbers do not tell about is skipped: neither passed nor failed. The format is the
 * one that Ant's JUnit task writes and every build server reads; it has no standard.
 */
final class JUnitReport implements ReportFormat {

    @Override
    public Map<String, byte[]> files(Report report) {
        RunResult result = report.result();
        return result.limits().isEmpty()
                ? Map.of()
                : Map.of("junit.xml", text(report, result.limits()).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Report report, List<LimitResult> limits) {
        String cases = limits.stream()
                .map(limit -> testCase(limit, report))
                .collect(Collectors.joining("\n", "", limits.isEmpty() ? "" : "\n"));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites>
                <testsuite name="%s" tests="%d" failures="%d" errors="0" skipped="%d" timestamp="%s">
                %s</testsuite>
                </testsuites>
                """.formatted(
                        escaped(report.title()),
                        limits.size(),
                        count(limits, LimitVerdict.NOT_MET),
                        count(limits, LimitVerdict.INCONCLUSIVE),
                        escaped(report.result().startedAt()),
                        cases);
    }

    private static String testCase(LimitResult limit, Report report) {
        String head = "<testcase classname=\"limits."
                + escaped(report.result().scenario().name()) + "\" name=\"" + escaped(LimitLines.claim(limit)) + "\"";
        String message = "message=\"" + escaped(LimitLines.outcome(limit, report.words())) + "\"";
        return switch (limit.verdict()) {
            case MET -> head + "/>";
            case NOT_MET -> head + "><failure type=\"limit\" " + message + "/></testcase>";
            case INCONCLUSIVE -> head + "><skipped " + message + "/></testcase>";
        };
    }

    private static long count(List<LimitResult> limits, LimitVerdict verdict) {
        return limits.stream().filter(limit -> limit.verdict() == verdict).count();
    }

    /** Text in an attribute; of what no XML may hold (XML 1.0, section 2.2), nothing is left once it is visible. */
    private static String escaped(String text) {
        return PlainText.visible(text)
                .replaceAll("[\\uFFFE\\uFFFF]", "\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
