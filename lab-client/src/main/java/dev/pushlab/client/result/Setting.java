package dev.pushlab.client.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One combination of the values that a scenario varies.
 *
 * @param values value of each varied factor, by key; empty where nothing is varied
 * @param scenario the scenario with these values, varying nothing
 */
public record Setting(Map<String, String> values, Scenario scenario) {

    /** Most settings of one run: more would be a report that nobody reads. */
    public static final int MOST = 100;

    /** Copies the map. */
    public Setting {
        values = Map.copyOf(values);
    }

    /**
     * What a transport is called in this setting: {@code poll}, or {@code poll rate=10} where the run varies the rate.
     */
    public String nameOf(String transport) {
        return nameOf(transport, values);
    }

    /** What anything is called in a setting of these values. */
    public static String nameOf(String transport, Map<String, String> values) {
        StringBuilder name = new StringBuilder(transport);
        new TreeMap<>(values)
                .forEach(
                        (key, value) -> name.append(' ').append(key).append('=').append(value));
        return name.toString();
    }

    /** The one factor in which two settings differ; empty where they differ in none or several. */
    public static Optional<String> onlyDifference(Map<String, String> one, Map<String, String> other) {
        List<String> differing = one.keySet().stream()
                .filter(key -> !one.get(key).equals(other.get(key)))
                .toList();
        return differing.size() == 1 ? Optional.of(differing.get(0)) : Optional.empty();
    }

    /**
     * All combinations, the factor that is named last changing fastest.
     *
     * @throws IllegalArgumentException when a factor or a value is none, or the combinations are too many
     */
    public static List<Setting> of(Scenario scenario) {
        List<Setting> settings = List.of(new Setting(Map.of(), scenario.varying(Map.of())));
        for (Map.Entry<String, List<String>> varied : scenario.vary().entrySet()) {
            settings = crossed(settings, varied.getKey(), varied.getValue());
        }
        return settings;
    }

    private static List<Setting> crossed(List<Setting> settings, String key, List<String> values) {
        Factor factor = Factor.of(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + key + "' is no factor; allowed: " + String.join(", ", Factor.keys())));
        if ((long) settings.size() * values.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " combinations of varied values; leave some out");
        }
        List<Setting> crossed = new ArrayList<>();
        for (Setting setting : settings) {
            for (String value : values) {
                Map<String, String> more = new LinkedHashMap<>(setting.values);
                more.put(key, value);
                crossed.add(new Setting(more, factor.in(setting.scenario, value)));
            }
        }
        return crossed;
    }
}
