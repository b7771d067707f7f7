package dev.pushlab.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule, held against the project itself. That each rule can fail is shown by the tests beside this one. */
class ArchitectureTest {
    private static final JavaClasses MAIN = Project.classes("target/classes");

    static List<ArchRule> rules() {
        return Stream.concat(
                        PureRooms.ALL.stream(),
                        Stream.of(
                                Rooms.EACH_USES_ONLY_WHAT_THE_TABLE_ALLOWS,
                                ProjectRules.NO_PACKAGE_CYCLES,
                                ProjectRules.ONLY_CODECS_KNOW_GSON,
                                ProjectRules.ONLY_ITS_LIST_KNOWS_AN_ENDPOINT,
                                ProjectRules.ONLY_ITS_LIST_KNOWS_A_SUBSCRIBER,
                                ProjectRules.NAMES_SAY_SOMETHING))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProjectKeepsIts(ArchRule rule) {
        rule.check(MAIN);
    }

    @Test
    void namesInTestsSaySomethingToo() {
        ProjectRules.NAMES_SAY_SOMETHING.check(Project.classes("target/test-classes"));
    }

    /** Without this a wrong folder would make every rule pass on nothing. */
    @Test
    void theRulesSeeATypeForEverySourceFile() {
        Set<String> seen = MAIN.stream().map(JavaClass::getName).collect(Collectors.toSet());
        List<String> unseen = Project.files("src/main/java").stream()
                .map(ArchitectureTest::typeName)
                .filter(name -> !seen.contains(name) && !name.endsWith(".package-info"))
                .toList();
        assertEquals(List.of(), unseen);
    }

    private static String typeName(Path source) {
        String path = source.toString().replace('\\', '/');
        int start = path.indexOf("src/main/java/") + "src/main/java/".length();
        return path.substring(start).replace(".java", "").replace('/', '.');
    }
}
