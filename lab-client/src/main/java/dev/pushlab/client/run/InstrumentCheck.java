package dev.pushlab.client.run;

import dev.pushlab.client.result.ClockCheck;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Scenarios;
import dev.pushlab.protocol.TimerPrecision;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Examines clocks, timers and what the harness itself costs. */
final class InstrumentCheck {

    /** Pushed events take some 0.1 to 1 ms on loopback: the clocks must agree better than that. */
    private static final double MOST_BOUND_NANOS = 5e5;

    /** Each delivery reads the clock about four times. */
    private static final double MOST_CALL_NANOS = 200;

    private static final double MOST_STEP_NANOS = 1_000;

    /** What the publisher spins before an event is due; a park that is later than that makes the event late. */
    private static final double MOST_LATE_P50_NANOS = 2e5;

    /** So late a poll would be late by some per cent of the shortest poll interval of the scenarios. */
    private static final double MOST_LATE_P99_NANOS = 5e6;

    /** Of one processor, at the busiest scenario. */
    private static final double MOST_OVERHEAD_SHARE = 0.1;

    private InstrumentCheck() {}

    static Finding clocks(ClockCheck clock) {
        return Finding.of(
                clock.agrees() && clock.boundNanos() <= MOST_BOUND_NANOS,
                "clocks",
                String.format(
                        Locale.ROOT,
                        "differ by %s, ± %s",
                        TimeText.of((double) clock.offsetNanos()),
                        TimeText.of((double) clock.boundNanos())),
                "0 within ±, ± " + TimeText.of(MOST_BOUND_NANOS),
                "run server and client on one host, or stop other work: round trips are too slow to tell",
                Map.of(
                        "offsetNanos", clock.offsetNanos(),
                        "boundNanos", clock.boundNanos(),
                        "rounds", clock.rounds()));
    }

    static Finding clockCalls(TimerPrecision timer) {
        Map<String, Number> clock = new HashMap<>();
        clock.put("clockCallNanos", timer.clockCallNanos());
        putIfKnown(clock, "clockStepNanos", timer.clockStepNanos());
        return Finding.of(
                timer.clockCallNanos() <= MOST_CALL_NANOS
                        && timer.clockStepNanos() != null
                        && timer.clockStepNanos() <= MOST_STEP_NANOS,
                "System.nanoTime",
                TimeText.of(timer.clockCallNanos()) + " a call, steps of " + TimeText.of(timer.clockStepNanos()),
                "call " + TimeText.of(MOST_CALL_NANOS) + ", step " + TimeText.of(MOST_STEP_NANOS),
                "the kernel's clock source is slow or coarse: see /sys/devices/system/clocksource",
                clock);
    }

    static Finding timers(TimerPrecision timer) {
        Map<String, Number> park = new HashMap<>();
        park.put("rounds", timer.rounds());
        putIfKnown(park, "parkLateP50Nanos", timer.parkLateP50Nanos());
        putIfKnown(park, "parkLateP99Nanos", timer.parkLateP99Nanos());
        return Finding.of(
                timer.parkLateP99Nanos() != null
                        && timer.parkLateP50Nanos() <= MOST_LATE_P50_NANOS
                        && timer.parkLateP99Nanos() <= MOST_LATE_P99_NANOS,
                "timers",
                "late by " + TimeText.of(timer.parkLateP50Nanos()) + " p50, " + TimeText.of(timer.parkLateP99Nanos())
                        + " p99",
                TimeText.of(MOST_LATE_P50_NANOS) + " p50, " + TimeText.of(MOST_LATE_P99_NANOS) + " p99",
                "the machine is busy or coarse: stop other work; polls and events come late",
                park);
    }

    static Finding overhead(double nanos) {
        double busiest = Scenarios.all().stream()
                .mapToDouble(InstrumentCheck::deliveriesPerSecond)
                .max()
                .orElseThrow();
        double most = MOST_OVERHEAD_SHARE * 1e9 / busiest;
        return Finding.of(
                nanos <= most,
                "harness's overhead",
                TimeText.of(nanos) + " CPU a delivery",
                TimeText.of(most) + String.format(Locale.ROOT, " (%.0f deliveries/s)", busiest),
                "the generator is too slow for the busiest scenario: fewer clients, or a faster machine",
                Map.of("nanosPerDelivery", nanos));
    }

    private static double deliveriesPerSecond(Scenario scenario) {
        return scenario.clients() * scenario.ratePerSecond();
    }

    private static void putIfKnown(Map<String, Number> figures, String name, Long value) {
        if (value != null) {
            figures.put(name, value);
        }
    }
}
