package dev.pushlab.gates;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles planted sources into a folder of their own, so that a rule can be seen to bite: the fault stands beside the
 * assertion, in the room where it would really be, and never on the project's class path.
 */
final class Planted {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** Kept open: opening the class path anew would take longer than compiling. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private Planted() {}

    /** What {@code rule} finds in {@code sources}, one entry a violation; each source holds one top-level type. */
    static List<String> violations(ArchRule rule, Path folder, String... sources) throws IOException {
        return violations(rule, compile(folder, sources));
    }

    static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    static JavaClasses compile(Path folder, String... sources) throws IOException {
        Path planted = Files.createTempDirectory(folder, "planted");
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            Path file = planted.resolve(first(PACKAGE, source)).resolve(first(TYPE, source) + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source));
        }
        Path classes = Files.createDirectory(planted.resolve("classes"));
        List<String> options = List.of("-proc:none", "-d", classes.toString());
        if (!COMPILER.getTask(null, FILES, null, options, null, FILES.getJavaFileObjectsFromPaths(files))
                .call()) {
            throw new AssertionError("the planted sources do not compile, see above");
        }
        return new ClassFileImporter().importPath(classes);
    }

    private static String first(Pattern pattern, String source) {
        return pattern.matcher(source)
                .results()
                .findFirst()
                .map((MatchResult found) -> found.group(1))
                .orElseThrow(() -> new AssertionError("no " + pattern + " in:\n" + source));
    }
}
