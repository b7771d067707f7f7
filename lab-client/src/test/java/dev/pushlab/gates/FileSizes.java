package dev.pushlab.gates;

import java.util.ArrayList;
import java.util.List;

/**
 * How large files may be: half of them 80 lines or less, nine in ten under 200, none over 300. Numbers in, faults out.
 */
final class FileSizes {
    private static final int MOST_LINES = 300;
    private static final int MOST_MEDIAN_LINES = 80;
    private static final int NINE_IN_TEN_UNDER_LINES = 200;

    /** One file and its length. */
    record Size(String file, int lines) {}

    private FileSizes() {}

    /** The files that are too long, each named with its length. */
    static List<String> tooLong(List<Size> sizes) {
        return sizes.stream()
                .filter(size -> size.lines() > MOST_LINES)
                .map(size -> "%s has %d lines, at most %d are allowed".formatted(size.file(), size.lines(), MOST_LINES))
                .toList();
    }

    /** What is wrong with the sizes taken together; nothing where there are none. */
    static List<String> tooLongTogether(List<Size> sizes) {
        List<String> faults = new ArrayList<>();
        if (sizes.isEmpty()) {
            return faults;
        }
        int median = nearestRank(sizes, 50);
        if (median > MOST_MEDIAN_LINES) {
            faults.add("the median file has %d lines, at most %d are allowed".formatted(median, MOST_MEDIAN_LINES));
        }
        int ninetieth = nearestRank(sizes, 90);
        if (ninetieth >= NINE_IN_TEN_UNDER_LINES) {
            faults.add("nine files in ten have up to %d lines, it must be less than %d"
                    .formatted(ninetieth, NINE_IN_TEN_UNDER_LINES));
        }
        return faults;
    }

    /** The smallest length that at least {@code percent} of the files do not exceed. */
    private static int nearestRank(List<Size> sizes, int percent) {
        List<Integer> sorted = sizes.stream().map(Size::lines).sorted().toList();
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.get(rank - 1);
    }
}
