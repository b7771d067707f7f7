package dev.pushlab.client.claim;

import dev.pushlab.client.result.Finding;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Scenario;
import java.util.List;
import java.util.Optional;

/** The list of claims. */
public final class Claims {

    /** Begins the names of their scenarios; alone it means all of them. */
    public static final String FOLDER = "claims";

    private static final List<Claim> ALL = List.of(
            new RealTime(),
            new NetworkLoad(),
            new TextBinary(),
            new Secure(),
            new Handshake(),
            new ConnectionCost(),
            new Compression());

    private Claims() {}

    /** All claims, in the order in which they are run and listed. */
    public static List<Claim> all() {
        return ALL;
    }

    /** Their scenarios. */
    public static List<Scenario> scenarios() {
        return ALL.stream().map(Claim::scenario).toList();
    }

    /** What a result says of the claim that its scenario tests; empty where it tests none. */
    public static List<Finding> judge(RunResult result) {
        Optional<Claim> claim = ALL.stream()
                .filter(one -> one.scenario().name().equals(result.scenario().name()))
                .findFirst();
        return claim.map(one -> List.of(one.judge(result))).orElse(List.of());
    }
}
