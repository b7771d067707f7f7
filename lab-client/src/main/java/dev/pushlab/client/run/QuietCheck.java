package dev.pushlab.client.run;

import dev.pushlab.protocol.Hiccups;
import dev.pushlab.protocol.HostLoad;
import dev.pushlab.protocol.HostUsage;
import dev.pushlab.protocol.ProcessReading;
import dev.pushlab.protocol.ProcessUsage;
import dev.pushlab.server.process.HiccupMeter;
import dev.pushlab.server.process.HostProbe;
import dev.pushlab.server.process.ProcessProbe;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Does nothing for a second, and looks at what happens to both processes and on the machine. */
final class QuietCheck {

    private static final Duration LENGTH = Duration.ofSeconds(1);

    private QuietCheck() {}

    static List<Finding> run(ControlClient control) throws InterruptedException {
        ProcessProbe probe = new ProcessProbe();
        HostProbe host = new HostProbe();
        try (HiccupMeter meter = HiccupMeter.start()) {
            meter.restart();
            ProcessUsage serverBefore = control.measure().usage();
            ProcessUsage ownBefore = probe.read();
            Optional<HostLoad> hostBefore = host.read();
            Pause.until(LENGTH).await();
            Optional<HostLoad> hostAfter = host.read();
            ProcessUsage ownAfter = probe.read();
            ProcessReading serverAfter = control.process();
            long cpuNanos = serverAfter.usage().minus(serverBefore).cpuNanos()
                    + ownAfter.minus(ownBefore).cpuNanos();
            Optional<HostUsage> usage =
                    hostBefore.flatMap(before -> hostAfter.flatMap(after -> after.minus(before, cpuNanos)));
            return List.of(paused("server", serverAfter.hiccups()), paused("generator", meter.read()), noise(usage));
        }
    }

    static Finding paused(String who, Hiccups hiccups) {
        boolean known = hiccups != null && hiccups.maxNanos() != null;
        Map<String, Number> figures = new HashMap<>();
        if (known) {
            figures.put("p50Nanos", hiccups.p50Nanos());
            figures.put("p99Nanos", hiccups.p99Nanos());
            figures.put("maxNanos", hiccups.maxNanos());
        }
        return Finding.of(
                known && hiccups.maxNanos() <= TrialJudge.PAUSE_NANOS,
                who + "'s pauses",
                known
                        ? "%s p99, %s at most in 1 s"
                                .formatted(TimeText.of(hiccups.p99Nanos()), TimeText.of(hiccups.maxNanos()))
                        : "not a single wake-up in 1 s",
                TimeText.of(TrialJudge.PAUSE_NANOS) + " at most",
                "machine or collector stops the JVM: stop other work, give it more memory",
                figures);
    }

    static Finding noise(Optional<HostUsage> usage) {
        if (usage.isEmpty()) {
            return Finding.ofTool(false, "other work", "unknown", "only Linux tells: watch the machine yourself");
        }
        HostUsage seen = usage.get();
        return Finding.of(
                seen.othersShare() <= TrialJudge.NOISE_SHARE && seen.stealShare() <= TrialJudge.STEAL_SHARE,
                "other work",
                String.format(
                        Locale.ROOT,
                        "others %.1f %%, host %.1f %% of the machine",
                        100 * seen.othersShare(),
                        100 * seen.stealShare()),
                String.format(
                        Locale.ROOT,
                        "others %.0f %%, host %.0f %%",
                        100 * TrialJudge.NOISE_SHARE,
                        100 * TrialJudge.STEAL_SHARE),
                "stop other work on the machine (or on its host) before you measure",
                Map.of("othersShare", seen.othersShare(), "stealShare", seen.stealShare()));
    }
}
