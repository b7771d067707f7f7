package dev.pushlab.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the tests of the catalogue's rows came to, read from the reports that Maven's test plugins have written. */
final class FaultTable {

    private static final String HEAD = "| group | | rows | tried | tests | passed |\n|---|---|--:|--:|--:|--:|\n";

    /**
     * One test of a row as it was run.
     *
     * @param row the row's id
     */
    record Outcome(String row, boolean passed, boolean skipped) {}

    private FaultTable() {}

    /** All that the reports under a module's {@code target} tell. */
    static List<Outcome> read(List<Path> modules) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Path module : modules) {
            for (String folder : List.of("target/surefire-reports", "target/failsafe-reports")) {
                reports(module.resolve(folder)).forEach(report -> outcomes.addAll(outcomes(report)));
            }
        }
        return outcomes;
    }

    private static List<Path> reports(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Outcome> outcomes(Path report) {
        List<Outcome> outcomes = new ArrayList<>();
        try {
            NodeList cases = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                Element one = (Element) cases.item(i);
                Matcher name = FaultRows.NAME.matcher(one.getAttribute("name"));
                if (name.find()) {
                    outcomes.add(new Outcome(
                            name.group(1).toUpperCase(Locale.ROOT),
                            !has(one, "failure") && !has(one, "error") && !has(one, "skipped"),
                            has(one, "skipped")));
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(report + " is no report of tests", e);
        }
        return outcomes;
    }

    private static boolean has(Element one, String name) {
        return one.getElementsByTagName(name).getLength() > 0;
    }

    /** The table as it stands in the README. */
    static String text(List<Outcome> outcomes) {
        StringBuilder table = new StringBuilder(HEAD);
        for (FaultRows group : FaultRows.CATALOGUE) {
            List<Outcome> own = outcomes.stream()
                    .filter(one -> one.row().charAt(0) == group.letter() && !one.skipped())
                    .toList();
            table.append("| %s | %s | %d | %d | %d | %d |%n"
                    .formatted(
                            group.letter(),
                            group.title(),
                            group.rows(),
                            own.stream().map(Outcome::row).distinct().count(),
                            own.size(),
                            own.stream().filter(Outcome::passed).count()));
        }
        return table.toString();
    }
}
