package dev.pushlab.client.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What reports are made of besides the result, read by whoever may read files.
 *
 * @param templates of the HTML page, by name (Mustache)
 * @param style style sheet of the page
 * @param library the chart library, a plain script
 * @param modules our own scripts, each after those that it imports from
 * @param words the sentences of each language
 */
public record ReportParts(
        Map<String, String> templates, String style, String library, List<String> modules, Map<Language, Words> words) {

    /** Copies the collections. */
    public ReportParts {
        templates = Map.copyOf(templates);
        modules = List.copyOf(modules);
        words = Map.copyOf(words);
    }

    /**
     * Our scripts as one module, for a page that may load nothing: what they import from each other stands before it.
     * An import or export is written on one line.
     */
    String script() {
        return modules.stream()
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("import "))
                .map(line -> line.startsWith("export ") ? line.substring("export ".length()) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
