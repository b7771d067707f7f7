package dev.pushlab.gates;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The rules that follow types rather than rooms: cycles, Gson, concrete transports, names. */
final class ProjectRules {
    /** Such a word names no concept; {@code Baseline} and {@code Implicit} are words of their own and allowed. */
    private static final String EMPTY_WORD = "(Managers?|Helpers?|Util(s|ity|ities)?|Impls?|Base)(?![a-z])";

    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("dev.pushlab.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    static final ArchRule ONLY_CODECS_KNOW_GSON = noClasses()
            .that(describe(
                    "are no codec", type -> !topLevel(type).getSimpleName().endsWith("Codec")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.gson..")
            .as("only types named *Codec know Gson")
            .allowEmptyShould(true);

    static final ArchRule ONLY_ITS_LIST_KNOWS_AN_ENDPOINT =
            onlyItsListKnowsEach("dev.pushlab.server.transport", "Endpoint");

    static final ArchRule ONLY_ITS_LIST_KNOWS_A_SUBSCRIBER =
            onlyItsListKnowsEach("dev.pushlab.client.transport", "Subscriber");

    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveNameMatching(".*" + EMPTY_WORD + ".*")
            .as("no type is named Manager, Helper, Util, Impl or Base")
            .allowEmptyShould(true);

    private ProjectRules() {}

    /**
     * A fifth transport is one file and one line in its list: nobody else may name a concrete one.
     *
     * @param room the package of the transports of one side
     * @param kind the ending of their names; the list's name is its plural
     */
    private static ArchRule onlyItsListKnowsEach(String room, String kind) {
        return classes()
                .should(new ArchCondition<>("leave concrete transports to " + kind + "s") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        JavaClass user = topLevel(type);
                        if (user.getName().equals(room + "." + kind + "s")) {
                            return;
                        }
                        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                            JavaClass used =
                                    topLevel(dependency.getTargetClass().getBaseComponentType());
                            if (!used.equals(user) && isTransport(used, room, kind)) {
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                            }
                        }
                    }
                })
                .as("only " + kind + "s knows a concrete " + kind)
                .allowEmptyShould(true);
    }

    /** Told by its name or by the interface it implements, so that neither can be forgotten. */
    private static boolean isTransport(JavaClass type, String room, String kind) {
        boolean concrete = !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT);
        boolean named = type.getSimpleName().endsWith(kind);
        boolean implementing = type.getAllRawInterfaces().stream()
                .anyMatch(face -> face.getPackageName().equals(room)
                        && face.getSimpleName().endsWith(kind));
        // What wraps any transport, to reconnect it or to fall back, is none itself.
        boolean wrapping = type.getFields().stream()
                .anyMatch(field -> field.getRawType().isInterface()
                        && field.getRawType().getName().equals(room + "." + kind));
        return concrete && !wrapping && type.getPackageName().equals(room) && (named || implementing);
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(ProjectRules::topLevel).orElse(type);
    }
}
