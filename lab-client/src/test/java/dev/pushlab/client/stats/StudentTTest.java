package dev.pushlab.client.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
    /** The columns 90 %, 97.5 % and 99.5 % of every printed table of t, with more digits from SciPy's {@code t.ppf}. */
    @ParameterizedTest
    @CsvSource({
        "1, 3.0776835372, 12.7062047362, 63.6567411629",
        "2, 1.8856180832, 4.3026527297, 9.9248432009",
        "3, 1.6377443537, 3.1824463053, 5.8409093097",
        "4, 1.5332062741, 2.7764451052, 4.6040948713",
        "8, 1.3968153097, 2.3060041352, 3.3553873313",
        "29, 1.3114336473, 2.0452296421, 2.7563859037",
        "100, 1.2900747613, 1.9839715185, 2.6258905214"
    })
    void agreesWithTheTabulatedQuantiles(int degreesOfFreedom, double at90, double at975, double at995) {
        assertEquals(at90, StudentT.quantile(0.9, degreesOfFreedom), 1e-9);
        assertEquals(at975, StudentT.quantile(0.975, degreesOfFreedom), 1e-9);
        assertEquals(at995, StudentT.quantile(0.995, degreesOfFreedom), 1e-9);
        assertEquals(-at975, StudentT.quantile(0.025, degreesOfFreedom), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "7", "40"})
    void isHalfAtZeroAndSymmetric(int degreesOfFreedom) {
        assertEquals(0.5, StudentT.cdf(0, degreesOfFreedom), 1e-15);
        assertEquals(1, StudentT.cdf(1.3, degreesOfFreedom) + StudentT.cdf(-1.3, degreesOfFreedom), 1e-15);
    }
}
