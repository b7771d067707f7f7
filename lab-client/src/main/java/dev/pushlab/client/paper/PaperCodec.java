package dev.pushlab.client.paper;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.pushlab.client.paper.Paper.HeadSizes;
import dev.pushlab.client.result.ResultCodec;
import dev.pushlab.client.result.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the description of a paper. */
public final class PaperCodec {

    private static final Gson GSON = new Gson();

    private PaperCodec() {}

    /**
     * Reads one.
     *
     * @param defaults what its scenarios do not name
     * @throws IllegalArgumentException when it is none
     */
    public static Paper decode(String json, Scenario defaults) {
        try {
            JsonObject paper = JsonParser.parseString(json).getAsJsonObject();
            String id = paper.get("id").getAsString();
            Map<String, HeadSizes> heads = new LinkedHashMap<>();
            if (paper.has("heads")) {
                paper.getAsJsonObject("heads")
                        .asMap()
                        .forEach((transport, sizes) -> heads.put(transport, GSON.fromJson(sizes, HeadSizes.class)));
            }
            List<PaperRun> runs = new ArrayList<>();
            paper.getAsJsonObject("runs")
                    .asMap()
                    .forEach((name, scenario) -> runs.add(run(id, name, scenario, defaults)));
            List<PaperCheck> checks = new ArrayList<>();
            paper.getAsJsonArray("checks").forEach(check -> checks.add(GSON.fromJson(check, PaperCheck.class)));
            return new Paper(
                    id,
                    paper.get("source").getAsString(),
                    paper.get("says").getAsString(),
                    paper.get("ran").getAsString(),
                    paper.get("here").getAsString(),
                    heads,
                    runs,
                    checks);
        } catch (JsonParseException | IllegalStateException | NullPointerException | ClassCastException e) {
            throw new IllegalArgumentException("no description of a paper: " + e.getMessage(), e);
        }
    }

    private static PaperRun run(String id, String name, JsonElement fields, Scenario defaults) {
        JsonObject scenario = fields.getAsJsonObject().deepCopy();
        JsonElement ceilingOf = scenario.remove("ceilingOf");
        JsonElement share = scenario.remove("share");
        scenario.addProperty("name", "papers/" + id);
        scenario.addProperty("description", "");
        return new PaperRun(
                name,
                ResultCodec.decodeScenario(GSON.toJson(scenario), defaults),
                ceilingOf == null ? null : ceilingOf.getAsString(),
                share == null ? 1 : share.getAsDouble());
    }
}
