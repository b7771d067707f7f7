package dev.pushlab.client.report;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pushlab.client.result.CellFigures;
import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.ComparisonResult;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Setting;
import dev.pushlab.client.stats.Bootstrap;
import dev.pushlab.client.stats.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sweeps made of a run in one setting: its cells again for each setting, where those of a poll deliver twice the events
 * of the setting before for the same requests and bytes, so that the ranking changes on the way.
 */
final class SampleSweeps {

    /** Few resamples: what is tested is how intervals are shown. */
    private static final Bootstrap BOOTSTRAP = new Bootstrap(100, 0.95, 1);

    private static final Gson GSON = new Gson();

    private SampleSweeps() {}

    /** The fixed sample, varying these. */
    static RunResult of(Map<String, List<String>> vary) {
        return of(SampleReports.RESULT, vary);
    }

    /** A run in one setting, varying these. */
    static RunResult of(RunResult one, Map<String, List<String>> vary) {
        JsonObject run = parsed(ResultCodec.encode(one));
        run.getAsJsonObject("scenario").add("vary", GSON.toJsonTree(vary));
        JsonArray cells = new JsonArray();
        List<Setting> settings = Setting.of(one.scenario().varying(vary));
        for (int place = 0; place < settings.size(); place++) {
            for (JsonElement cell : run.getAsJsonArray("cells")) {
                cells.add(in(settings.get(place), place, cell.deepCopy().getAsJsonObject()));
            }
        }
        run.add("cells", cells);
        run.add("comparisons", new JsonArray());
        RunResult swept = ResultCodec.decode(run.toString());
        run.add("comparisons", GSON.toJsonTree(comparisons(swept.cells())));
        return ResultCodec.decode(run.toString());
    }

    private static JsonObject in(Setting setting, int place, JsonObject cell) {
        cell.add("setting", GSON.toJsonTree(setting.values()));
        if (cell.get("transport").getAsString().equals("poll")) {
            for (JsonElement trial : cell.getAsJsonArray("trials")) {
                JsonObject fields = trial.getAsJsonObject();
                fields.addProperty(
                        "windowDeliveries", fields.get("windowDeliveries").getAsLong() << place);
            }
        }
        CellFigures own = new CellFigures(GSON.fromJson(cell, CellResult.class).trials());
        JsonObject figures = new JsonObject();
        for (FigureKind kind : FigureKind.values()) {
            figures.add(kind.key(), GSON.toJsonTree(own.figure(kind, BOOTSTRAP)));
        }
        cell.add("figures", figures);
        return cell;
    }

    private static List<ComparisonResult> comparisons(List<CellResult> cells) {
        List<ComparisonResult> comparisons = new ArrayList<>();
        List<CellFigures> figures =
                cells.stream().map(cell -> new CellFigures(cell.trials())).toList();
        for (int i = 0; i < cells.size(); i++) {
            for (int j = i + 1; j < cells.size(); j++) {
                if (isPair(cells.get(i), cells.get(j))) {
                    for (FigureKind kind : FigureKind.values()) {
                        Comparison comparison = figures.get(j).compare(kind, figures.get(i), BOOTSTRAP);
                        if (comparison != null) {
                            comparisons.add(new ComparisonResult(
                                    kind.key(),
                                    cells.get(j).name(),
                                    cells.get(i).name(),
                                    comparison));
                        }
                    }
                }
            }
        }
        return comparisons;
    }

    /** As a run has them: of cells that differ in one thing alone. */
    private static boolean isPair(CellResult one, CellResult other) {
        return one.transport().equals(other.transport())
                ? Setting.onlyDifference(one.setting(), other.setting()).isPresent()
                : one.setting().equals(other.setting());
    }

    private static JsonObject parsed(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }
}
