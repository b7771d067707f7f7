package dev.pushlab.client.model;

import static dev.pushlab.client.model.Agreement.assertAgree;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.AssertionFailedError;

/** The comparison with the simulation finds small faults: each case simulates something a little off the prediction. */
final class ChecksCanFailTest {
    private static final long SEED = 1;

    private static Workload workload(Arrivals arrivals, double d, double s, double c, double t, double h, double b) {
        Timing timing = new Timing(d, s, c, t, Pacing.FIXED_RATE, h, b);
        Heads heads = Heads.bare(273, 191);
        return new Workload(1, arrivals, 4, 30, timing, Ping.NEVER, heads, Link.LINUX);
    }

    private static Workload reference(Arrivals arrivals) {
        return workload(arrivals, 0.05, 0.01, 0.02, 0.7, 1, 0.1);
    }

    private static void assertDisagree(TransportModel model, Workload simulated, Function<Simulation, Observation> as) {
        Prediction predicted = model.predict(reference(simulated.arrivals()));
        assertThrows(AssertionFailedError.class, () -> assertAgree(predicted, Crowd.of(simulated, SEED, as)));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsFoundWhereNothingIsOff(Arrivals arrivals) {
        Workload same = reference(arrivals);
        assertAgree(new LongPollModel().predict(same), Crowd.of(same, SEED, Simulation::longPoll));
        assertAgree(new PollModel().predict(same), Crowd.of(same, SEED, Simulation::poll));
        assertAgree(new SseModel().predict(same), Crowd.of(same, SEED, client -> client.stream(8)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a delay 2 % longer,       0.051, 0.01, 0.02,  1,   0.1",
        "a gap 2 % longer,         0.05,  0.01, 0.023, 1,   0.1",
        "a hold time 10 % shorter, 0.05,  0.01, 0.02,  0.9, 0.1",
        "a window 2 % longer,      0.05,  0.01, 0.02,  1,   0.102",
        "no window,                0.05,  0.01, 0.02,  1,   0",
    })
    void aLongPollIsFoundWith(String fault, double d, double s, double c, double h, double b) {
        assertDisagree(new LongPollModel(), workload(Arrivals.POISSON, d, s, c, 0.7, h, b), Simulation::longPoll);
    }

    @ParameterizedTest
    @EnumSource
    void anIntervalTwoPercentLongerIsFound(Arrivals arrivals) {
        assertDisagree(new PollModel(), workload(arrivals, 0.05, 0.01, 0.02, 0.714, 1, 0.1), Simulation::poll);
    }

    @Test
    void oneByteAMessageIsFound() {
        assertDisagree(new SseModel(), reference(Arrivals.POISSON), client -> client.stream(9));
    }

    @Test
    void theOtherArrivalsAreFound() {
        Prediction predicted = new LongPollModel().predict(reference(Arrivals.PERIODIC));
        Crowd poisson = Crowd.of(reference(Arrivals.POISSON), SEED, Simulation::longPoll);
        assertThrows(AssertionFailedError.class, () -> assertAgree(predicted, poisson));
    }
}
