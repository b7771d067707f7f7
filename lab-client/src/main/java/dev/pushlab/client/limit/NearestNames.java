package dev.pushlab.client.limit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody may have meant who mistyped a name. */
public final class NearestNames {

    private static final int MOST = 3;

    private NearestNames() {}

    /**
     * The question that belongs behind a refusal: {@code ; did you mean p90 or p99?}. Empty where all names are far.
     */
    public static String question(String given, List<String> known) {
        List<String> nearest = of(given, known);
        return nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
    }

    /** The known names that are nearest to the one given, nearest first; none where all are far from it. */
    static List<String> of(String given, List<String> known) {
        return known.stream()
                .filter(name -> distance(given, name) <= Math.max(1, Math.max(given.length(), name.length()) / 2))
                .sorted(Comparator.comparingInt((String name) -> distance(given, name)))
                .limit(MOST)
                .toList();
    }

    /**
     * How many letters must be inserted, left out, changed or swapped with the next one to get from one name to the
     * other, whatever their case: the optimal string alignment distance (F. J. Damerau, "A technique for computer
     * detection and correction of spelling errors", Communications of the ACM 7(3), 1964).
     */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : fewest(a, b, i, j, edits);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int fewest(String a, String b, int i, int j, int[][] edits) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int fewest = Math.min(edits[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
    }
}
