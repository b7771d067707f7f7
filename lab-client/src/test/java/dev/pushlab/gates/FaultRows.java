package dev.pushlab.gates;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The catalogue of faults: what can go wrong, by group and row. The test of a row is named after it:
 * {@code a1ACursorThatIsNoSequenceIsRefused} shows row A1.
 *
 * @param letter the group's letter
 * @param title what goes wrong there
 * @param rows how many rows it has
 */
record FaultRows(char letter, String title, int rows) {

    static final List<FaultRows> CATALOGUE = List.of(
            new FaultRows('A', "requests", 13),
            new FaultRows('B', "WebSocket frames and handshakes", 10),
            new FaultRows('C', "who may listen", 8),
            new FaultRows('D', "slow, dead, broken peers", 12),
            new FaultRows('E', "results and command line", 9));

    private static final Pattern TEST = Pattern.compile("\\bvoid ([a-e][0-9]+)[A-Z]\\w*\\(");

    /** A row's test by its name, as it stands in a report of tests. */
    static final Pattern NAME = Pattern.compile("^([a-e][0-9]+)[A-Z]");

    /** The rows of this group, {@code A1} and so on. */
    List<String> ids() {
        return IntStream.rangeClosed(1, rows).mapToObj(row -> "" + letter + row).toList();
    }

    /** All rows of all groups. */
    static Set<String> all() {
        return CATALOGUE.stream().flatMap(group -> group.ids().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Rows that a test's source names. */
    static Set<String> named(String source) {
        return TEST.matcher(source).results().map(FaultRows::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String id(MatchResult found) {
        return found.group(1).toUpperCase(java.util.Locale.ROOT);
    }
}
