package dev.pushlab.client.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushlab.protocol.FeedPaths;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;

/**
 * What heads requests carry beside what they need: a text {@code heads/<name>.txt}. It has a section a transport, and
 * one {@code [*]} for all others; a section may say how large the whole head of a request is, and of its answer.
 */
public final class HeadsProfile {

    private static final String PAPER = "paper:";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final Pattern SECTION =
            Pattern.compile("\\[([a-z*-]+)(?: request=([0-9]+))?(?: response=([0-9]+))?]");
    private static final Map<String, HeadsProfile> LOADED = new ConcurrentHashMap<>();

    /** Fields of a section, and the sizes that it asks for; 0 for none. */
    private record Section(List<HttpField> fields, int requestBytes, int responseBytes) {}

    private final Map<String, Section> sections;

    private HeadsProfile(Map<String, Section> sections) {
        this.sections = sections;
    }

    /**
     * The profile of a name.
     *
     * @param name {@code minimal}, {@code browser}, or {@code paper:} and a paper's id
     * @throws IllegalArgumentException when there is none
     */
    public static HeadsProfile of(String name) {
        return LOADED.computeIfAbsent(name, HeadsProfile::load);
    }

    /**
     * The head of a transport's requests.
     *
     * @param origin where the server is, {@code http://host:port}
     * @param needed fields without which the request would be another: they replace those of the profile
     * @param offered fields that are only added where the profile has none of their name
     */
    RequestHead head(String transport, String origin, HttpFields needed, HttpFields offered) {
        Section section = sections.getOrDefault(transport, sections.get("*"));
        List<HttpField> fields = new ArrayList<>();
        HttpFields.Mutable rest = HttpFields.build(needed);
        for (HttpField field : section.fields()) {
            String value = needed.get(field.getName());
            fields.add(new HttpField(field.getName(), value == null ? filled(field.getValue(), origin) : value));
            rest.remove(field.getName());
        }
        rest.forEach(fields::add);
        offered.stream()
                .filter(offer -> fields.stream().noneMatch(field -> field.is(offer.getName())))
                .forEach(fields::add);
        if (section.responseBytes() > 0) {
            fields.add(new HttpField(FeedPaths.ANSWER_HEAD_BYTES, Integer.toString(section.responseBytes())));
        }
        return new RequestHead(fields, section.requestBytes());
    }

    private static String filled(String value, String origin) {
        return value.replace("{origin}", origin).replace("{host}", origin.substring(origin.indexOf("//") + 2));
    }

    private static HeadsProfile load(String name) {
        boolean paper = name.startsWith(PAPER);
        String file = paper ? name.substring(PAPER.length()) : name;
        String path = "/heads/" + (paper ? "paper/" : "") + file + ".txt";
        try (InputStream in = NAME.matcher(file).matches() ? HeadsProfile.class.getResourceAsStream(path) : null) {
            if (in == null) {
                throw new IllegalArgumentException("heads is '" + name
                        + "'; allowed: minimal, browser, or paper: and the id of a paper with heads");
            }
            return new HeadsProfile(
                    parse(new String(in.readAllBytes(), UTF_8).lines().toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Section> parse(List<String> lines) {
        Map<String, Section> sections = new HashMap<>();
        Section current = null;
        for (String line : lines) {
            Matcher section = SECTION.matcher(line);
            if (section.matches()) {
                current = new Section(new ArrayList<>(), size(section.group(2)), size(section.group(3)));
                sections.put(section.group(1), current);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] field = line.split(": ", 2);
                current.fields().add(new HttpField(field[0], field[1]));
            }
        }
        return sections;
    }

    private static int size(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
