package dev.pushlab.client;

import dev.pushlab.client.claim.Claims;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Scenarios;
import java.util.List;
import java.util.stream.Stream;

/** Every scenario that can be run by name, and the groups that are run as one: {@code claims} is all claims. */
final class ScenarioList {

    private ScenarioList() {}

    /** All of them. */
    static List<Scenario> all() {
        return Stream.concat(Scenarios.all().stream(), Claims.scenarios().stream())
                .toList();
    }

    /** The scenario of a name, or those of a group; none where there is neither. */
    static List<Scenario> named(String name) {
        return all().stream()
                .filter(scenario ->
                        scenario.name().equals(name) || scenario.name().startsWith(name + "/"))
                .toList();
    }

    /** What can be named: scenarios and groups. */
    static List<String> names() {
        return Stream.concat(all().stream().map(Scenario::name), Stream.of(Claims.FOLDER))
                .toList();
    }
}
