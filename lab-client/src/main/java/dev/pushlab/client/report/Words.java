package dev.pushlab.client.report;

import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.Undecided;
import dev.pushlab.client.result.WarningKind;
import dev.pushlab.client.stats.IntervalMethod;
import dev.pushlab.client.stats.NoRatio;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of a language, by key.
 *
 * <p>What a figure, a warning or a method is called in English stands with it in its own type; other languages have it
 * here, under a key made of its name.
 *
 * @param language which
 * @param texts the sentences; {@code {0}}, {@code {1}} … stand for values
 */
public record Words(Language language, Map<String, String> texts) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** Copies the map. */
    public Words {
        texts = Map.copyOf(texts);
    }

    /**
     * The sentence of a key with its values in place.
     *
     * @throws IllegalArgumentException when there is none: a fault of the lab
     */
    String get(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for '" + key + "' in " + language.tag());
        }
        // One pass, so that a value that looks like a place is left alone.
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values[Integer.parseInt(place.group(1))].toString()));
    }

    /** What a figure is called. */
    String figure(FigureKind kind) {
        return getOr("figure", kind, kind.title());
    }

    /** What to do about a warning. */
    String advice(WarningKind kind) {
        return getOr("advice", kind, kind.advice());
    }

    /** Why there is no ratio. */
    String reason(NoRatio reason) {
        return getOr("no-ratio", reason, reason.sentence());
    }

    /** Why nothing can be concluded. */
    String reason(Undecided reason) {
        return getOr("undecided", reason, reason.sentence());
    }

    /** How an interval came about. */
    String method(IntervalMethod method) {
        return getOr("method", method, method.description());
    }

    /** The key of a value of an enum: {@code warning-machine-noisy}. */
    static String key(String prefix, Enum<?> value) {
        return prefix + "-" + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String getOr(String prefix, Enum<?> value, String english) {
        return language == Language.EN ? english : get(key(prefix, value));
    }
}
