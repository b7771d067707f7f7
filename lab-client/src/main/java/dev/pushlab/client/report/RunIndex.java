package dev.pushlab.client.report;

import com.samskivert.mustache.Mustache;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code index.html}: all runs of a folder in a table to sort and open, and the results that could not be read. */
public final class RunIndex {

    /** What a commit is called by in short. */
    private static final int COMMIT_CHARACTERS = 10;

    private static final int MOST_TITLE_CHARACTERS = 80;

    /** A file to open. */
    private record Link(String name, String link) {}

    private final IndexParts parts;
    private final Words words;

    private RunIndex(IndexParts parts, Words words) {
        this.parts = parts;
        this.words = words;
    }

    /**
     * The page.
     *
     * @param broken a line for each result that could not be read, with its fault
     */
    public static byte[] of(List<IndexedRun> runs, List<String> broken, IndexParts parts, Words words) {
        return new RunIndex(parts, words).page(runs, broken).getBytes(StandardCharsets.UTF_8);
    }

    private String page(List<IndexedRun> runs, List<String> broken) {
        Map<String, Object> content = Map.of(
                "language", words.language().tag(),
                "words", words.texts(),
                "policy", ContentPolicy.of(parts.style(), parts.script()),
                "style", parts.style(),
                "script", parts.script(),
                "count", words.get("index-count", runs.size(), broken.size()),
                "runs",
                        runs.stream()
                                .sorted(Comparator.comparing(IndexedRun::startedAt)
                                        .reversed()
                                        .thenComparing(IndexedRun::place))
                                .map(this::line)
                                .toList(),
                "hasBroken", !broken.isEmpty(),
                "broken", broken.stream().map(PlainText::visible).toList());
        return Mustache.compiler().escapeHTML(true).compile(parts.template()).execute(content);
    }

    private Map<String, Object> line(IndexedRun run) {
        List<Link> links = run.files().stream()
                .map(file -> new Link(file, link(run.place() + "/" + file)))
                .toList();
        return Map.ofEntries(
                Map.entry("title", title(run)),
                Map.entry("link", links.get(0).link()),
                Map.entry("startedAt", PlainText.visible(run.startedAt())),
                Map.entry("status", words.get(Words.key("status", run.status()))),
                Map.entry("statusRank", run.status().ordinal()),
                Map.entry("statusClass", Words.key("", run.status()).substring(1)),
                Map.entry("limits", run.limits() == null ? "–" : words.get(Words.key("limit", run.limits()))),
                Map.entry("limitsRank", run.limits() == null ? -1 : run.limits().ordinal()),
                Map.entry("scenario", run.scenario()),
                Map.entry("clients", run.clients()),
                Map.entry("clientsText", Numbers.count(run.clients())),
                Map.entry("rate", Numbers.exact(run.ratePerSecond())),
                Map.entry("trials", run.trials()),
                Map.entry("transports", PlainText.visible(String.join(", ", run.transports()))),
                Map.entry("machine", machine(run)),
                Map.entry(
                        "commit",
                        run.commit() == null ? "–" : shortened(PlainText.visible(run.commit()), COMMIT_CHARACTERS)),
                Map.entry("files", links));
    }

    private static String title(IndexedRun run) {
        String label = run.label() == null || run.label().isBlank() ? run.place() : run.label();
        return PlainText.shortened(PlainText.visible(label), MOST_TITLE_CHARACTERS);
    }

    private String machine(IndexedRun run) {
        return words.get("fact-cores", run.cores(), run.cpuModel() == null ? "?" : PlainText.visible(run.cpuModel()));
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /**
     * A link to a file below the page. Each name is escaped, so that no colon makes a scheme of it and no {@code #} an
     * anchor (RFC 3986, sections 3.3 and 4.2).
     */
    private static String link(String path) {
        return Stream.of(path.split("/"))
                .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/", "./", ""));
    }
}
