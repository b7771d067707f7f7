package dev.pushlab.client.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The list of experiments. */
public final class FaultExperiments {

    private static final int SMALL = 100;

    /** Of these, not even the buffers of the kernel take many. */
    private static final int LARGE = 200_000;

    private static final List<FaultExperiment> ALL = List.of(
            new FaultExperiment(
                    "cut-5s",
                    "every connection breaks, and for 5 s none can be made",
                    SMALL,
                    stage -> stage.cut(Duration.ofSeconds(5))),
            new FaultExperiment("server-kill", "the server is killed and started anew after 2 s", SMALL, stage -> {
                stage.kill();
                Thread.sleep(2_000);
                stage.start();
            }),
            new FaultExperiment("server-restart", "the server is asked to end and started anew", SMALL, stage -> {
                stage.stop();
                stage.start();
            }),
            new FaultExperiment(
                    "server-freeze",
                    "the server stands still for 5 s",
                    SMALL,
                    stage -> stage.freeze(Duration.ofSeconds(5))),
            new FaultExperiment(
                    "slow-subscriber",
                    "five more subscribe and read nothing for 5 s",
                    LARGE,
                    stage -> stage.deafen(5, Duration.ofSeconds(5))),
            new FaultExperiment("flapping", "every connection breaks five times, once a second", SMALL, stage -> {
                for (int i = 0; i < 5; i++) {
                    stage.cut(Duration.ofMillis(200));
                    Thread.sleep(800);
                }
            }));

    private FaultExperiments() {}

    /** All of them. */
    public static List<FaultExperiment> all() {
        return ALL;
    }

    /** The one of this name. */
    public static Optional<FaultExperiment> find(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
