package dev.pushlab.client.result;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Takes the fields of a scenario file one by one, so that a wrong one is refused by its name. */
final class ScenarioCodec {

    private static final Map<String, Class<?>> FIELDS = fields();

    private ScenarioCodec() {}

    private static Map<String, Class<?>> fields() {
        Map<String, Class<?>> fields = new LinkedHashMap<>();
        Arrays.stream(Scenario.class.getRecordComponents())
                .forEach((RecordComponent field) -> fields.put(field.getName(), field.getType()));
        return fields;
    }

    /**
     * Puts the fields that are given over those of a scenario.
     *
     * @throws IllegalArgumentException when one is unknown or of the wrong type
     */
    static void overlay(JsonObject scenario, JsonObject given) {
        given.asMap().forEach((name, value) -> {
            Class<?> type = FIELDS.get(name);
            if (type == null) {
                throw new IllegalArgumentException(
                        "'" + name + "' is no field of a scenario; allowed: " + String.join(", ", FIELDS.keySet()));
            }
            String expected = expected(type);
            if (!fits(type, value)) {
                throw new IllegalArgumentException(name + " is " + value + "; allowed: " + expected);
            }
            scenario.add(name, value);
        });
    }

    private static String expected(Class<?> type) {
        if (type == int.class || type == long.class) {
            return "a whole number";
        }
        if (type == double.class) {
            return "a number";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == Map.class) {
            return "for each factor a list of texts";
        }
        return Iterable.class.isAssignableFrom(type) ? "a list of texts" : "a text";
    }

    private static boolean fits(Class<?> type, JsonElement value) {
        if (Iterable.class.isAssignableFrom(type)) {
            return value.isJsonArray()
                    && StreamSupport.stream(value.getAsJsonArray().spliterator(), false)
                            .allMatch(one -> fits(String.class, one));
        }
        if (type == Map.class) {
            return value.isJsonObject()
                    && value.getAsJsonObject().asMap().values().stream().allMatch(one -> fits(Iterable.class, one));
        }
        if (!(value instanceof JsonPrimitive plain)) {
            return false;
        }
        if (type == boolean.class) {
            return plain.isBoolean();
        }
        return type.isPrimitive() ? plain.isNumber() && isInRange(type, plain) : plain.isString();
    }

    private static boolean isInRange(Class<?> type, JsonPrimitive number) {
        try {
            if (type == int.class) {
                number.getAsBigDecimal().intValueExact();
            } else if (type == long.class) {
                number.getAsBigDecimal().longValueExact();
            }
            return Double.isFinite(number.getAsDouble());
        } catch (ArithmeticException e) {
            return false;
        }
    }
}
