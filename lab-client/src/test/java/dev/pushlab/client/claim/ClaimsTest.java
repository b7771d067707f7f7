package dev.pushlab.client.claim;

import static dev.pushlab.client.claim.ClaimScenario.LONG_POLL;
import static dev.pushlab.client.claim.ClaimScenario.POLL;
import static dev.pushlab.client.claim.ClaimScenario.WEBSOCKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.claim.ClaimRuns.Wanted;
import dev.pushlab.client.result.ClaimVerdict;
import dev.pushlab.client.result.Evidence;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.Finding;
import dev.pushlab.client.result.SampleRuns;
import dev.pushlab.client.result.Status;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each claim's judge can say yes, no and "in part", and says nothing of numbers that may not be used. */
class ClaimsTest {

    private static final Wanted ALL_ALIKE = (transport, setting, kind) -> 100;

    static List<Claim> claims() {
        return Claims.all();
    }

    /** Figures with which a claim holds everywhere, in part, and nowhere. */
    static Stream<Arguments> figures() {
        return Stream.of(
                Arguments.of(
                        new RealTime(),
                        (Wanted) (transport, setting, kind) -> transport.equals(POLL) ? 500 : 1,
                        (Wanted) (transport, setting, kind) -> transport.equals(POLL)
                                        && setting.get("poll-interval").equals("1s")
                                ? 500
                                : 1),
                Arguments.of(
                        new NetworkLoad(),
                        (Wanted) (transport, setting, kind) -> transport.equals(WEBSOCKET) ? 200 : 400,
                        (Wanted) (transport, setting, kind) -> transport.equals(POLL)
                                ? 1_600 / Double.parseDouble(setting.get("rate"))
                                : transport.equals(LONG_POLL) ? 400 : 200),
                Arguments.of(
                        new TextBinary(),
                        (Wanted) (transport, setting, kind) ->
                                setting.get("content").equals("binary") ? 100 : 133,
                        (Wanted) (transport, setting, kind) ->
                                setting.get("content").equals("binary")
                                                && setting.get("payload").equals("4000")
                                        ? 100
                                        : 133),
                Arguments.of(
                        new Secure(),
                        (Wanted) (transport, setting, kind) ->
                                setting.get("tls").equals("off") ? 100 : transport.equals(WEBSOCKET) ? 122 : 144,
                        (Wanted)
                                (transport, setting, kind) -> setting.get("tls").equals("off")
                                        ? 100
                                        : transport.equals(POLL) ? 144 : 122 + weight(transport)),
                Arguments.of(
                        new Handshake(),
                        (Wanted) (transport, setting, kind) -> transport.equals(WEBSOCKET) ? 200 : 400,
                        (Wanted) (transport, setting, kind) ->
                                transport.equals(WEBSOCKET) ? 200 : transport.equals(POLL) ? 150 : 400),
                Arguments.of(
                        new ConnectionCost(),
                        (Wanted) (transport, setting, kind) -> transport.equals(WEBSOCKET) ? 30_000 : 20_000,
                        (Wanted) (transport, setting, kind) -> transport.equals(WEBSOCKET)
                                        && setting.get("clients").equals("1000")
                                ? 30_000
                                : 20_000),
                Arguments.of(
                        new Compression(),
                        (Wanted) (transport, setting, kind) ->
                                setting.get("compression").equals("on") ? 60 : 100,
                        (Wanted) (transport, setting, kind) ->
                                setting.get("compression").equals("on")
                                                && setting.get("payload").equals("3000")
                                        ? 60
                                        : 100));
    }

    private static double weight(String transport) {
        return transport.equals(WEBSOCKET) ? 10 : 0;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void aClaimHoldsInPartOrNotAtAll(Claim claim, Wanted everywhere, Wanted inPart) {
        assertEquals(ClaimVerdict.HOLDS, verdict(claim, everywhere));
        assertEquals(ClaimVerdict.HOLDS_ONLY_WHEN, verdict(claim, inPart));
        Wanted nowhere = claim instanceof Secure
                ? (transport, setting, kind) -> setting.get("tls").equals("off") ? 100 : 122 + weight(transport)
                : ALL_ALIKE;
        assertEquals(ClaimVerdict.DOES_NOT_HOLD, verdict(claim, nowhere));
    }

    private static ClaimVerdict verdict(Claim claim, Wanted wanted) {
        return claim.judge(ClaimRuns.of(claim, wanted)).verdict();
    }

    @ParameterizedTest
    @MethodSource("claims")
    void nothingIsConcludedFromNumbersThatMayNotBeUsed(Claim claim) {
        for (Status status : List.of(Status.INCONCLUSIVE, Status.INVALID)) {
            assertEquals(
                    ClaimVerdict.INCONCLUSIVE,
                    claim.judge(ClaimRuns.spoiled(claim, status, ALL_ALIKE)).verdict());
        }
        assertEquals(
                ClaimVerdict.INCONCLUSIVE,
                claim.judge(ClaimRuns.cutShort(claim, ALL_ALIKE)).verdict());
        assertEquals(ClaimVerdict.INCONCLUSIVE, claim.judge(SampleRuns.run()).verdict(), "a run without cells");
    }

    @ParameterizedTest
    @MethodSource("claims")
    void aResultIsJudgedByTheClaimOfItsScenario(Claim claim) {
        List<Finding> findings = Claims.judge(ClaimRuns.of(claim, ALL_ALIKE));
        assertEquals(
                List.of(claim.name()), findings.stream().map(Finding::claim).toList());
        assertEquals("claims/" + claim.name(), claim.scenario().name());
        assertEquals(List.of(), Claims.judge(SampleRuns.run()), "smoke tests no claim");
    }

    @Test
    void theRateAtWhichPollingBecomesCheaperIsBetweenTheTwoThatShowIt() {
        Finding finding = new NetworkLoad()
                .judge(ClaimRuns.of(
                        new NetworkLoad(),
                        (transport, setting, kind) -> transport.equals(POLL)
                                ? 1_600 / Double.parseDouble(setting.get("rate"))
                                : transport.equals(LONG_POLL) ? 400 : 200));
        assertEquals("turns", finding.sentence());
        Evidence rate = finding.evidence().get(finding.evidence().size() - 1);
        assertEquals(8, rate.value(), 0.1, "1,600 / 8 = 200");
    }

    @Test
    void aHandshakeIsPaidForWhenTheSavingIsAsLarge() {
        Map<FigureKind, Double> websocket = Map.of(FigureKind.SET_UP, 390.0, FigureKind.BYTES, 200.0);
        Finding finding = new Handshake()
                .judge(ClaimRuns.of(
                        new Handshake(),
                        (transport, setting, kind) -> transport.equals(WEBSOCKET)
                                ? websocket.getOrDefault(kind, 1.0)
                                : kind == FigureKind.SET_UP ? 0 : 330));
        assertEquals(3, finding.evidence().get(4).value(), 0.01, "390 B / 130 B");
        assertTrue(finding.evidence().get(0).interval() != null);
    }
}
