package dev.pushlab.gates;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rooms whose answer follows from their arguments alone: same numbers in, same numbers out, on any machine. */
final class PureRooms {
    private static final String[] PURE = {
        "dev.pushlab.protocol",
        "dev.pushlab.client.stats",
        "dev.pushlab.client.model",
        "dev.pushlab.client.result",
        "dev.pushlab.client.limit",
        "dev.pushlab.client.compare",
        "dev.pushlab.client.report"
    };

    /** The feed wakes threads, so it is not pure; but it is handed its clock and knows no socket and no file. */
    private static final String[] PURE_AND_FEED =
            Stream.concat(Stream.of(PURE), Stream.of("dev.pushlab.server.feed")).toArray(String[]::new);

    /** Memory that wears the clothes of I/O. */
    private static final Set<String> HARMLESS = Set.of(
            "java.io.ByteArrayInputStream",
            "java.io.ByteArrayOutputStream",
            "java.io.IOException",
            "java.io.Reader",
            "java.io.Serializable",
            "java.io.StringReader",
            "java.io.StringWriter",
            "java.io.UncheckedIOException",
            "java.io.Writer",
            "java.net.URI",
            "java.net.URISyntaxException",
            "java.net.URLDecoder",
            "java.net.URLEncoder",
            "java.util.concurrent.TimeUnit");

    private static final Pattern CLOCK = Pattern.compile("java\\.lang\\.System\\.(nanoTime|currentTimeMillis)"
            + "|java\\.time\\..*\\.now|java\\.time\\.Clock\\.(system|tick).*"
            + "|java\\.util\\.(Date|GregorianCalendar)\\.<init>|java\\.util\\.Calendar\\.getInstance");

    private static final Pattern MACHINE = Pattern.compile("java\\.lang\\.System\\.(getenv|getProperty|getProperties)"
            + "|java\\.util\\.(Locale|TimeZone)\\.getDefault|java\\.time\\.ZoneId\\.systemDefault"
            + "|java\\.lang\\.Math\\.random|java\\.util\\.UUID\\.randomUUID|java\\.security\\.SecureRandom\\..*");

    /** Without a seed these draw one from the clock. */
    private static final Pattern UNSEEDED = Pattern.compile("java\\.util\\.(Splittable)?Random\\.<init>");

    static final ArchRule DO_NO_IO = noClasses()
            .that()
            .resideInAnyPackage(PURE_AND_FEED)
            .should()
            .dependOnClassesThat(
                    among("java.io..", "java.net..", "java.nio.file..", "java.nio.channels..", "javax.net.."))
            .as("pure rooms and the feed do no I/O")
            .allowEmptyShould(true);

    static final ArchRule READ_NO_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(PURE_AND_FEED)
            .should()
            .accessTargetWhere(describe(
                    "it reads a clock", access -> CLOCK.matcher(name(access)).matches()))
            .as("pure rooms and the feed read no clock: time is an argument")
            .allowEmptyShould(true);

    static final ArchRule START_NO_THREAD = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat(
                    among("java.util.concurrent..").or(describe("threads or processes", PureRooms::isThreadOrProcess)))
            .as("pure rooms know no thread and no process")
            .allowEmptyShould(true);

    static final ArchRule ASK_NEITHER_MACHINE_NOR_CHANCE = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .accessTargetWhere(describe("it asks the machine or chance", PureRooms::asksMachineOrChance))
            .as("pure rooms ask neither the machine nor chance: settings, locale and seed are arguments")
            .allowEmptyShould(true);

    static final List<ArchRule> ALL = List.of(DO_NO_IO, READ_NO_CLOCK, START_NO_THREAD, ASK_NEITHER_MACHINE_NOR_CHANCE);

    private PureRooms() {}

    private static DescribedPredicate<JavaClass> among(String... packages) {
        return resideInAnyPackage(packages).and(describe("not harmless", type -> !HARMLESS.contains(type.getName())));
    }

    private static boolean isThreadOrProcess(JavaClass type) {
        return type.getName().matches("java\\.lang\\.(Thread|Process|Runtime$).*|java\\.util\\.Timer.*");
    }

    private static boolean asksMachineOrChance(JavaAccess<?> access) {
        boolean unseeded = UNSEEDED.matcher(name(access)).matches()
                && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget constructor
                && constructor.getRawParameterTypes().isEmpty();
        return unseeded || MACHINE.matcher(name(access)).matches();
    }

    /** For example {@code java.lang.System.nanoTime} or {@code java.util.Random.<init>}. */
    private static String name(JavaAccess<?> access) {
        return access.getTarget().getOwner().getName() + "."
                + access.getTarget().getName();
    }
}
