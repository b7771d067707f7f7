package dev.pushlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushlab.client.paper.Paper;
import dev.pushlab.client.paper.PaperCodec;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Scenarios;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The papers that the lab runs again; a further one is a file under {@code /papers} and a line here. */
final class PaperShelf {

    /** What the command line calls all of them; one is {@code papers/} and its id. */
    static final String ALL = "papers";

    private static final List<String> IDS = List.of(
            "lubbers-greco-2010",
            "pimentel-nickerson-2012",
            "bozdag-2009",
            "hpbn-2013",
            "appelqvist-ornmyr-2017",
            "abril-2017",
            "rfc-6202",
            "van-de-vyvere-2020");

    private PaperShelf() {}

    /** All papers, in the order of reports. */
    static List<Paper> all() {
        return IDS.stream().map(PaperShelf::read).toList();
    }

    /**
     * The papers that a scenario's name stands for; empty where it stands for none.
     *
     * @throws IllegalArgumentException when there is no such paper
     */
    static Optional<List<Paper>> named(String scenario) {
        if (ALL.equals(scenario)) {
            return Optional.of(all());
        }
        if (scenario == null || !scenario.startsWith(ALL + "/")) {
            return Optional.empty();
        }
        String id = scenario.substring(ALL.length() + 1);
        if (!IDS.contains(id)) {
            throw new IllegalArgumentException("paper is '" + id + "'; allowed: " + String.join(", ", IDS));
        }
        return Optional.of(List.of(read(id)));
    }

    private static Paper read(String id) {
        Scenario defaults = Scenarios.named("standard").orElseThrow();
        try (InputStream in = PaperShelf.class.getResourceAsStream("/papers/" + id + ".json")) {
            return PaperCodec.decode(new String(in.readAllBytes(), UTF_8), defaults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
