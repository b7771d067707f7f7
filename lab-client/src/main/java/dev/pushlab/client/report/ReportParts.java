package dev.pushlab.client.report;

import java.util.Map;

/**
 * What reports are made of besides the result, read by whoever may read files.
 *
 * @param template of the HTML page (Mustache)
 * @param style style sheet of the page
 * @param words the sentences of each language
 */
public record ReportParts(String template, String style, Map<Language, Words> words) {

    /** Copies the map. */
    public ReportParts {
        words = Map.copyOf(words);
    }
}
