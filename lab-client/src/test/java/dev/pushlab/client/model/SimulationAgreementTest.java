package dev.pushlab.client.model;

import static dev.pushlab.client.model.Agreement.assertAgree;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SimulationAgreementTest {

    static Stream<Arguments> workloads() {
        return Stream.of(Arrivals.values())
                .flatMap(arrivals -> LongStream.rangeClosed(1, 20).mapToObj(seed -> Arguments.of(arrivals, seed)));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void pollingDoesAsPredicted(Arrivals arrivals, long seed) {
        Workload workload = Workloads.random(seed, arrivals);
        assertAgree(new PollModel().predict(workload), Crowd.of(workload, seed, Simulation::poll));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void longPollDoesAsPredicted(Arrivals arrivals, long seed) {
        Workload workload = Workloads.random(seed, arrivals);
        assertAgree(new LongPollModel().predict(workload), Crowd.of(workload, seed, Simulation::longPoll));
    }

    /** A hold time under the 40 ms in which an answer carries its request's acknowledgement. */
    @ParameterizedTest
    @CsvSource({"POISSON, 0", "POISSON, 0.025", "POISSON, 0.1", "PERIODIC, 0", "PERIODIC, 0.025", "PERIODIC, 0.1"})
    void aBriefLongPollDoesAsPredicted(Arrivals arrivals, double batchSeconds) {
        Timing brief = new Timing(0.01, 0, 0, 1, Pacing.FIXED_RATE, 0.03, batchSeconds);
        Workload workload = new Workload(
                1,
                arrivals,
                7,
                30,
                brief,
                Ping.NEVER,
                Workloads.random(1, arrivals).heads(),
                Link.LINUX);
        assertAgree(new LongPollModel().predict(workload), Crowd.of(workload, 1, Simulation::longPoll));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void streamsDoAsPredicted(Arrivals arrivals, long seed) {
        Workload workload = Workloads.random(seed, arrivals);
        double frameHeadBytes = workload.payloadBytes() + workload.heads().eventEnvelopeBytes() <= 125 ? 2 : 4;
        assertAgree(
                new WebSocketModel().predict(workload),
                Crowd.of(workload, seed, client -> client.stream(frameHeadBytes)));
        assertAgree(new SseModel().predict(workload), Crowd.of(workload, seed, client -> client.stream(8)));
    }
}
