package dev.pushlab.client;

import dev.pushlab.client.report.IndexParts;
import dev.pushlab.client.report.Language;
import dev.pushlab.client.report.ReportParts;
import dev.pushlab.client.report.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what reports are made of from the class path: the report room itself reads nothing. */
public final class ReportResources {

    private static final String FOLDER = "/dev/pushlab/client/report/";

    private static final List<String> MODULES = List.of(
            "/web/js/chart-numbers.js",
            "/web/js/chart-looks.js",
            "/web/js/chart-axes.js",
            "/web/js/chart-curves.js",
            "/web/js/chart-kinds.js",
            "/web/js/charts.js",
            FOLDER + "report.js");

    private ReportResources() {}

    /** All of it. */
    public static ReportParts read() {
        Map<Language, Words> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            words.put(language, words(language));
        }
        return new ReportParts(
                templates(),
                text(FOLDER + "report.css"),
                text("/web/vendor/echarts/echarts.common.min.js"),
                MODULES.stream().map(ReportResources::text).toList(),
                words);
    }

    private static Map<String, String> templates() {
        return Stream.of("report", "figure", "table")
                .collect(Collectors.toMap(name -> name, name -> text(FOLDER + name + ".mustache")));
    }

    /** What the index of runs is made of. */
    public static IndexParts readIndex() {
        return new IndexParts(
                text(FOLDER + "index.mustache"),
                text(FOLDER + "report.css") + text(FOLDER + "index.css"),
                text(FOLDER + "index.js"));
    }

    private static Words words(Language language) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(FOLDER + "words." + language.tag() + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, value) -> texts.put(key.toString(), value.toString()));
        return new Words(language, texts);
    }

    private static String text(String resource) {
        try (InputStream in = ReportResources.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the lab was built without " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
