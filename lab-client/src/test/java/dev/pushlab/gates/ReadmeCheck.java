package dev.pushlab.gates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Holds a README against what there is, both ways: each name it uses exists, each name that exists is shown. A name is
 * used by a command line ({@code lab run --scenario smoke}) and shown there or as a code span of its own; prose is
 * free.
 *
 * @param scripts the files of the folder {@code scripts}
 * @param commands the words after {@code lab}
 * @param scenarios the names after {@code --scenario}
 * @param transports the names after {@code --transports}
 */
record ReadmeCheck(Set<String> scripts, Set<String> commands, Set<String> scenarios, Set<String> transports) {
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]+`");
    private static final Pattern SPAN = Pattern.compile("`([\\w/-]+)`");
    private static final Pattern SCRIPT = Pattern.compile("\\bscripts/([\\w.-]*\\w)");
    private static final Pattern COMMAND = Pattern.compile("(?m)(?:^|[\\s`/])lab ([a-z][\\w-]*)");
    /** What ends in .json or holds a slash is a file and no name. */
    private static final Pattern SCENARIO = Pattern.compile("--scenario[ =]([\\w-]+)(?![\\w./-])");

    private static final Pattern TRANSPORTS = Pattern.compile("--transports[ =]([\\w,-]+)");

    /** One line for each name that is wrong or not shown; none when all is well. */
    List<String> faults(String readme) {
        String code = CODE.matcher(readme).results().map(MatchResult::group).collect(Collectors.joining("\n"));
        Set<String> spans = names(SPAN, code);
        List<String> faults = new ArrayList<>();
        compare("script", scripts, names(SCRIPT, readme), Set.of(), faults);
        compare("command", commands, names(COMMAND, code), Set.of(), faults);
        compare("scenario", scenarios, names(SCENARIO, code), spans, faults);
        compare("transport", transports, names(TRANSPORTS, code), spans, faults);
        return faults;
    }

    private static void compare(
            String kind, Set<String> existing, Set<String> used, Set<String> spans, List<String> faults) {
        minus(used, existing)
                .forEach(name -> faults.add("the README names the %s %s, there are only %s"
                        .formatted(kind, name, new TreeSet<>(existing))));
        minus(minus(existing, used), spans)
                .forEach(name -> faults.add("the README does not show the %s %s".formatted(kind, name)));
    }

    private static Set<String> minus(Collection<String> names, Collection<String> without) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(without);
        return rest;
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .flatMap(found -> List.of(found.group(1).split(",")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
