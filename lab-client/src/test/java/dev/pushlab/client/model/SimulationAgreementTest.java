package dev.pushlab.client.model;

import static dev.pushlab.client.model.Agreement.assertAgree;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
