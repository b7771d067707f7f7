package dev.pushlab.client.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    /** Tabulated to 15 digits, for instance in SciPy's {@code norm.cdf}. */
    @ParameterizedTest
    @CsvSource({
        "-9, 0",
        "-4, 3.16712418331199e-05",
        "-3, 0.00134989803163009",
        "-1, 0.158655253931457",
        "0, 0.5",
        "0.5, 0.691462461274013",
        "2, 0.977249868051821",
        "5, 0.999999713348428",
        "9, 1"
    })
    void agreesWithTheTabulatedDistribution(double x, double probability) {
        assertEquals(probability, Normal.cdf(x), 1e-14);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.75, 0.674489750196",
        "0.9, 1.281551565545",
        "0.975, 1.959963984540",
        "0.025, -1.959963984540",
        "0.9995, 3.290526731492"
    })
    void agreesWithTheTabulatedQuantiles(double probability, double x) {
        assertEquals(x, Normal.quantile(probability), 1e-11);
    }

    @Test
    void refusesAProbabilityThatNoValueHas() {
        for (double probability : new double[] {0, 1, -0.1, Double.NaN}) {
            Exception e = assertThrows(IllegalArgumentException.class, () -> Normal.quantile(probability));
            assertEquals("probability is " + probability + "; allowed: above 0 and below 1", e.getMessage());
        }
    }
}
