package dev.pushlab.client.result;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Walks a record and its components side by side with a schema, and tells wherever the two differ. */
final class SchemaWalk {

    private static final String DEFINITIONS = "#/$defs/";

    /** What the description of a field must say because of the end of its name. */
    private static final Map<String, String> UNITS = Map.of(
            "Nanos", "nanoseconds",
            "Millis", "milliseconds",
            "Seconds", "seconds",
            "Bytes", "bytes",
            "PerSecond", "a second",
            "Share", "share");

    private static final Set<Class<?>> MAY_BE_ABSENT = Set.of(Long.class, Integer.class, Double.class, Boolean.class);

    private final JsonObject definitions;
    private final Set<Class<?>> walked = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();

    private SchemaWalk(JsonObject root) {
        definitions = root.getAsJsonObject("$defs");
    }

    /** Where the records and the schema differ, and which definitions no record uses. */
    static List<String> faults(Class<? extends Record> type, JsonObject root) {
        SchemaWalk walk = new SchemaWalk(root);
        walk.record(type, root);
        Set<String> used = new LinkedHashSet<>(Set.of("figureKind"));
        walk.walked.forEach(one -> used.add(definition(one)));
        walk.definitions.keySet().stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> walk.faults.add("$defs/" + name + " is of no record"));
        return walk.faults;
    }

    private static String definition(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private void record(Class<?> type, JsonObject schema) {
        walked.add(type);
        String place = type.getSimpleName();
        check(place, "object".equals(text(schema, "type")), "is no object");
        JsonElement more = schema.get("additionalProperties");
        check(place, more != null && more.isJsonPrimitive() && !more.getAsBoolean(), "takes unknown fields");
        Set<String> required = strings(schema, "required");
        Set<String> unknown = new LinkedHashSet<>(
                schema.has("properties") ? schema.getAsJsonObject("properties").keySet() : Set.of());
        for (RecordComponent field : type.getRecordComponents()) {
            String where = place + "." + field.getName();
            if (unknown.remove(field.getName())) {
                JsonObject entry = schema.getAsJsonObject("properties").getAsJsonObject(field.getName());
                described(where, field.getName(), entry);
                presence(where, field, required.remove(field.getName()));
                value(where, field.getGenericType(), entry);
            } else {
                faults.add(where + " is not in the schema");
            }
        }
        unknown.forEach(name -> faults.add(place + " has no field " + name));
        required.forEach(name -> faults.add(place + " requires " + name + ", which it has not"));
    }

    private void described(String where, String name, JsonObject entry) {
        String description = text(entry, "description");
        check(where, description != null && !description.isBlank(), "is not described");
        UNITS.forEach((end, unit) -> {
            if (name.endsWith(end) && description != null) {
                check(where, description.contains(unit), "is described without its unit, " + unit);
            }
        });
    }

    /** Numbers that may be absent are boxed; whether a text, an enum or a record may be is for the schema to say. */
    private void presence(String where, RecordComponent field, boolean required) {
        Class<?> type = field.getType();
        if (MAY_BE_ABSENT.contains(type)) {
            check(where, !required, "may be null, so it cannot be required");
        } else if (type.isPrimitive() || type == List.class || type == Map.class) {
            check(where, required, "is always there, so it must be required");
        }
    }

    private void value(String where, Type type, JsonObject given) {
        JsonObject schema = resolved(where, given);
        if (type instanceof ParameterizedType generic) {
            boolean list = generic.getRawType() == List.class;
            Type[] arguments = generic.getActualTypeArguments();
            check(where, (list ? "array" : "object").equals(text(schema, "type")), "is of another type");
            JsonElement inner = schema.get(list ? "items" : "additionalProperties");
            if (inner == null || !inner.isJsonObject()) {
                faults.add(where + " does not say what it holds");
            } else {
                value(where + "[]", arguments[arguments.length - 1], inner.getAsJsonObject());
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            check(where, (DEFINITIONS + definition(plain)).equals(text(given, "$ref")), "is of another definition");
            if (!walked.contains(plain)) {
                record(plain, schema);
            }
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            walked.add(plain);
            List<String> names =
                    Stream.of(plain.getEnumConstants()).map(Object::toString).toList();
            check(where, names.equals(List.copyOf(strings(schema, "enum"))), "has other values than " + names);
        } else {
            check(where, isOf(type, schema), "is no " + type.getTypeName() + ": " + schema);
        }
    }

    private static boolean isOf(Type type, JsonObject schema) {
        if (type == String.class && (schema.has("const") || schema.has("enum"))) {
            return true;
        }
        String expected = type == String.class
                ? "string"
                : type == boolean.class || type == Boolean.class
                        ? "boolean"
                        : type == double.class || type == Double.class ? "number" : "integer";
        return expected.equals(text(schema, "type"));
    }

    private JsonObject resolved(String where, JsonObject schema) {
        String reference = text(schema, "$ref");
        if (reference == null) {
            return schema;
        }
        JsonElement target =
                reference.startsWith(DEFINITIONS) ? definitions.get(reference.substring(DEFINITIONS.length())) : null;
        check(where, target != null, "refers to " + reference + ", which is not there");
        return target == null ? new JsonObject() : target.getAsJsonObject();
    }

    private static String text(JsonObject schema, String name) {
        return schema.has(name) ? schema.get(name).getAsString() : null;
    }

    private static Set<String> strings(JsonObject schema, String name) {
        Set<String> strings = new LinkedHashSet<>();
        if (schema.has(name)) {
            schema.getAsJsonArray(name).forEach(one -> strings.add(one.getAsString()));
        }
        return strings;
    }

    private void check(String where, boolean holds, String otherwise) {
        if (!holds) {
            faults.add(where + " " + otherwise);
        }
    }
}
