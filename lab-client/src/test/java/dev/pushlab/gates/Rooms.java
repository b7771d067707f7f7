package dev.pushlab.gates;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of rooms: each package under {@code dev.pushlab} and what it may use. What is not written here is refused:
 * a new package, a new arrow, a new library are each one change of this table, made on purpose.
 */
final class Rooms {
    /** Room, arrow, the rooms and libraries it may use beside the JDK. */
    static final String TABLE = """
            protocol         ->
            server.feed      -> protocol
            server.transport -> protocol server.feed server.wire Jetty
            server.wire      -> protocol Jetty
            server.access    -> protocol server.transport Jetty
            server.process   -> protocol HdrHistogram
            server           -> protocol server.* Jetty picocli
            client.transport -> protocol server.wire server.process Jetty
            client.network   ->
            client.stats     -> HdrHistogram
            client.model     ->
            client.result    -> protocol client.stats
            client.run       -> protocol server server.access server.wire server.process client.transport client.network \
                                client.stats client.model client.result HdrHistogram
            client.fault     -> protocol server.wire client.transport client.network client.run
            client.limit     -> client.stats client.result
            client.claim     -> protocol client.stats client.result
            client.compare   -> protocol client.stats client.result
            client.report    -> protocol client.stats client.model client.result client.compare mustache XChart
            client           -> protocol server server.wire server.process client.* picocli
            """;

    /** Gson is not here: it follows types, not rooms, see {@link ProjectRules#ONLY_CODECS_KNOW_GSON}. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "Jetty", "org.eclipse.jetty.",
            "HdrHistogram", "org.HdrHistogram.",
            "picocli", "picocli.",
            "mustache", "com.samskivert.mustache.",
            "XChart", "org.knowm.xchart.");

    private static final List<String> FREE = List.of("java.", "javax.", "jdk.", "com.sun.", "com.google.gson.");
    private static final String PROJECT = "dev.pushlab.";

    private static final Map<String, Set<String>> MAY_USE = TABLE.lines()
            .map(row -> row.split("->", 2))
            .collect(Collectors.toUnmodifiableMap(row -> row[0].strip(), row -> Set.of(words(row[1]))));

    static final ArchRule EACH_USES_ONLY_WHAT_THE_TABLE_ALLOWS = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("dev.pushlab..")
            .should(useOnlyWhatTheTableAllows())
            .because("the table of rooms is the shape of the project")
            .allowEmptyShould(true);

    private Rooms() {}

    /** The words of the table that are neither a room nor a library: none, or a row is mistyped. */
    static List<String> unknownWords() {
        return MAY_USE.values().stream()
                .flatMap(Set::stream)
                .filter(word -> !LIBRARIES.containsKey(word) && !MAY_USE.containsKey(word.replace(".*", "")))
                .toList();
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("\\s+");
    }

    private static ArchCondition<JavaClass> useOnlyWhatTheTableAllows() {
        return new ArchCondition<>("use only what the table of rooms allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String room = roomOf(type);
                if (!MAY_USE.containsKey(room)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no room of the table"));
                    return;
                }
                Set<String> told = new HashSet<>();
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    // One line for a type and a package: what is wrong is the arrow, however often it is used.
                    if (!allows(room, target) && told.add(target.getPackageName())) {
                        events.add(SimpleConditionEvent.violated(
                                dependency,
                                "%s may not use %s: %s"
                                        .formatted(room, target.getPackageName(), dependency.getDescription())));
                    }
                }
            }
        };
    }

    private static boolean allows(String room, JavaClass target) {
        if (target.isPrimitive() || FREE.stream().anyMatch(target.getName()::startsWith)) {
            return true;
        }
        if (target.getName().startsWith(PROJECT)) {
            String used = roomOf(target);
            return used.equals(room)
                    || MAY_USE.get(room).stream().anyMatch(word -> word.equals(used) || spans(word, used));
        }
        return MAY_USE.get(room).stream()
                .map(LIBRARIES::get)
                .anyMatch(library -> library != null && target.getName().startsWith(library));
    }

    private static boolean spans(String word, String room) {
        return word.endsWith(".*") && room.startsWith(word.substring(0, word.length() - 1));
    }

    private static String roomOf(JavaClass type) {
        return type.getPackageName().substring(PROJECT.length());
    }
}
