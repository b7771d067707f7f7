package dev.pushlab.client.report;

import dev.pushlab.client.report.Chart.Axis;
import dev.pushlab.client.result.Factor;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A factor that a run varies, as an axis.
 *
 * @param key its name
 * @param values its values as they were written: rising where they are numbers, in the run's order otherwise
 * @param places where each lies on an axis: by its number, by the number's decimal logarithm where the values span
 *     much, one after the other where they are names
 */
record VariedFactor(String key, List<String> values, List<Double> places) {

    /** From here on a logarithmic axis shows the small values better. */
    private static final double WIDE = 4;

    /** The values that there are cells of. */
    static VariedFactor of(String key, List<CellTotals> cells) {
        List<String> values = cells.stream()
                .filter(cell -> cell.cell().setting().containsKey(key))
                .map(cell -> cell.cell().setting().get(key))
                .distinct()
                .toList();
        if (values.stream().anyMatch(value -> number(key, value).isEmpty())) {
            return new VariedFactor(
                    key,
                    values,
                    IntStream.range(0, values.size()).mapToObj(i -> (double) i).toList());
        }
        List<String> rising = values.stream()
                .sorted(Comparator.comparingDouble(value -> number(key, value).orElseThrow()))
                .toList();
        return new VariedFactor(
                key,
                rising,
                places(rising.stream()
                        .map(value -> number(key, value).orElseThrow())
                        .toList()));
    }

    private static List<Double> places(List<Double> rising) {
        boolean isWide =
                !rising.isEmpty() && rising.get(0) > 0 && rising.get(rising.size() - 1) >= WIDE * rising.get(0);
        return isWide ? rising.stream().map(Math::log10).toList() : rising;
    }

    /** A result may come from a later lab, with factors that this one does not know. */
    private static OptionalDouble number(String key, String value) {
        try {
            return Factor.of(key).map(factor -> factor.asNumber(value)).orElse(OptionalDouble.empty());
        } catch (IllegalArgumentException e) {
            return OptionalDouble.empty();
        }
    }

    /** Whether its values are numbers. */
    boolean isNumeric() {
        return values.stream().allMatch(value -> number(key, value).isPresent());
    }

    /** Its name, made visible. */
    String name() {
        return PlainText.visible(key);
    }

    String first() {
        return PlainText.visible(values.get(0));
    }

    String last() {
        return PlainText.visible(values.get(values.size() - 1));
    }

    /** The value that a cell has. */
    String valueOf(CellTotals cell) {
        return cell.cell().setting().get(key);
    }

    /** Where a cell lies. */
    double place(CellTotals cell) {
        return places.get(values.indexOf(valueOf(cell)));
    }

    Axis axis() {
        return Axis.at(name(), values.stream().map(PlainText::visible).toList(), places);
    }
}
