package dev.pushlab.client.limit;

import dev.pushlab.client.result.CountKind;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.FigureKind.Unit;
import dev.pushlab.client.result.Quantity;
import dev.pushlab.client.result.Relation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads limits. In words: a term, or two with a slash between them; a relation; a number with its unit. A term is a
 * transport or {@code all}, a dot, and a figure or a count. Blanks may stand anywhere between these.
 */
final class LimitParser {

    private static final int MOST_CHARACTERS = 200;

    private static final Pattern RELATION = Pattern.compile("[<>=!]+");
    private static final Pattern VALUE = Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,9})?)\\s*(\\p{L}*)");

    /** How much of a figure's own unit each unit holds; decimal multiples, as in all reports. */
    private static final Map<Unit, Map<String, Long>> UNITS = Map.of(
            Unit.NANOS,
            Map.of("ns", 1L, "us", 1_000L, "\u00B5s", 1_000L, "\u03BCs", 1_000L, "ms", 1_000_000L, "s", 1_000_000_000L),
            Unit.BYTES,
            Map.of("B", 1L, "kB", 1_000L, "MB", 1_000_000L),
            Unit.COUNT,
            Map.of("", 1L));

    private static final Map<Unit, String> ALLOWED_UNITS =
            Map.of(Unit.NANOS, "ns, us, ms, s", Unit.BYTES, "B, kB, MB", Unit.COUNT, "a number without a unit");

    private static final List<Quantity> QUANTITIES = Stream.<Quantity>concat(
                    Stream.of(FigureKind.values()), Stream.of(CountKind.values()))
            .toList();

    private final String text;
    private final List<String> transports;

    LimitParser(String text, List<String> transports) {
        this.text = text;
        this.transports = transports;
    }

    Limit parse() {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "a limit has " + text.length() + " characters; allowed: " + MOST_CHARACTERS);
        }
        Matcher sign = RELATION.matcher(text);
        if (!sign.find()) {
            throw wrong(text.length(), "a relation is missing", signs());
        }
        Relation relation = Relation.of(sign.group())
                .orElseThrow(() -> wrong(sign.start(), "'" + sign.group() + "' is no relation", signs()));
        int slash = text.substring(0, sign.start()).indexOf('/');
        Term above = term(0, slash < 0 ? sign.start() : slash);
        Term below = slash < 0 ? null : divisor(above, slash + 1, sign.start());
        Unit unit = below == null ? above.quantity().unit() : Unit.COUNT;
        return new Limit(text.strip(), above, below, relation, value(sign.end(), unit), unit);
    }

    private Term term(int from, int to) {
        int start = skipBlanks(from, to);
        String term = text.substring(start, to).stripTrailing();
        int dot = term.indexOf('.');
        if (dot < 0) {
            throw wrong(start, "'" + term + "' names no transport or no figure", "for example all.p99");
        }
        String transport = term.substring(0, dot).stripTrailing();
        List<String> known =
                Stream.concat(transports.stream(), Stream.of(Term.ALL)).toList();
        if (!known.contains(transport)) {
            throw unknown(start, transport, "transport", known);
        }
        int figureAt = skipBlanks(start + dot + 1, to);
        String key = text.substring(figureAt, to).stripTrailing();
        Quantity quantity = QUANTITIES.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> unknown(
                        figureAt,
                        key,
                        "figure or count",
                        QUANTITIES.stream().map(Quantity::key).toList()));
        return new Term(transport, quantity);
    }

    /** Only like is divided by like: the same figure of two transports, or any two counts. */
    private Term divisor(Term above, int from, int to) {
        Term below = term(from, to);
        boolean counts = above.quantity() instanceof CountKind && below.quantity() instanceof CountKind;
        if (!counts && above.quantity() != below.quantity()) {
            throw wrong(
                    skipBlanks(from, to),
                    "'" + below + "' and '" + above + "' are not the same figure",
                    "the same figure of two transports, or two counts");
        }
        if (above.transport().equals(below.transport()) && !counts) {
            throw wrong(skipBlanks(from, to), "'" + below + "' is divided by itself", "another transport");
        }
        if (below.isOfAll() && !above.isOfAll()) {
            throw wrong(skipBlanks(from, to), "'all' stands below the line only", "one transport there, or all above");
        }
        return below;
    }

    private double value(int from, Unit unit) {
        int start = skipBlanks(from, text.length());
        String given = text.substring(start).strip();
        Matcher value = VALUE.matcher(given);
        if (!value.matches()) {
            throw wrong(start, "'" + given + "' is no number", "digits, with " + ALLOWED_UNITS.get(unit));
        }
        Long size = UNITS.get(unit).get(value.group(2));
        if (size == null) {
            String fault = value.group(2).isEmpty() ? "' has no unit" : "' has the wrong unit";
            throw wrong(start, "'" + given + fault, ALLOWED_UNITS.get(unit));
        }
        return new BigDecimal(value.group(1)).multiply(BigDecimal.valueOf(size)).doubleValue();
    }

    private int skipBlanks(int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static String signs() {
        return Stream.of(Relation.values()).map(Relation::sign).collect(Collectors.joining(" "));
    }

    private IllegalArgumentException unknown(int at, String name, String what, List<String> known) {
        List<String> nearest = NearestNames.of(name, known);
        return wrong(
                at,
                "'" + name + "' is no " + what
                        + (nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?"),
                String.join(", ", new TreeSet<>(known)));
    }

    private IllegalArgumentException wrong(int at, String fault, String allowed) {
        return new IllegalArgumentException(
                "limit '" + text + "', column " + (at + 1) + ": " + fault + "; allowed: " + allowed);
    }
}
