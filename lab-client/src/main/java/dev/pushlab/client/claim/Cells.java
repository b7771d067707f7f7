package dev.pushlab.client.claim;

import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.ClaimVerdict;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.Finding;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Setting;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.stats.Comparison;
import dev.pushlab.client.stats.Interval;
import dev.pushlab.client.stats.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A result seen as a table: a row a setting, a column a transport. */
record Cells(RunResult result) {

    /** Values of the factors that the run varies, setting by setting. */
    List<Map<String, String>> settings() {
        return Setting.of(result.scenario()).stream().map(Setting::values).toList();
    }

    /** Values of one factor, in the order in which they were asked for. */
    List<String> values(String factor) {
        return result.scenario().vary().getOrDefault(factor, List.of());
    }

    /** Whether every cell that was asked for is there and may be used without reserve. */
    boolean areComplete() {
        int asked = settings().size() * result.scenario().transports().size();
        return result.cells().size() == asked
                && result.cells().stream().allMatch(cell -> result.status(cell) == Status.VALID);
    }

    /** A cell of a complete result. */
    CellResult cell(String transport, Map<String, String> setting) {
        return result.cells().stream()
                .filter(cell ->
                        cell.transport().equals(transport) && cell.setting().equals(setting))
                .findFirst()
                .orElseThrow();
    }

    /** A setting with one value changed. */
    static Map<String, String> with(Map<String, String> setting, String factor, String value) {
        Map<String, String> changed = new HashMap<>(setting);
        changed.put(factor, value);
        return changed;
    }

    /** The ratio of two cells' figures; empty where there is none. */
    Optional<Interval> ratio(FigureKind kind, CellResult cell, CellResult other) {
        return result.compare(kind, cell.name(), other.name()).map(Comparison::ratio);
    }

    /** Whether the trials show that a cell's figure is lower than another's. */
    boolean isLower(FigureKind kind, CellResult cell, CellResult other) {
        return result.compare(kind, cell.name(), other.name())
                .filter(comparison -> comparison.verdict() == Verdict.LOWER)
                .isPresent();
    }

    /** The finding that the evidence is not enough. */
    static Finding inconclusive(String claim) {
        return new Finding(claim, ClaimVerdict.INCONCLUSIVE, Finding.NOT_ENOUGH, List.of());
    }

    /** The verdict of a claim that held in some of the settings. */
    static ClaimVerdict verdict(long held, long settings) {
        if (held == settings) {
            return ClaimVerdict.HOLDS;
        }
        return held == 0 ? ClaimVerdict.DOES_NOT_HOLD : ClaimVerdict.HOLDS_ONLY_WHEN;
    }
}
