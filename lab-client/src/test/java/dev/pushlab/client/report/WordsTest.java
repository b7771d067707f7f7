package dev.pushlab.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pushlab.client.compare.ChangeVerdict;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.LimitVerdict;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.Undecided;
import dev.pushlab.client.result.WarningKind;
import dev.pushlab.client.stats.IntervalMethod;
import dev.pushlab.client.stats.NoRatio;
import dev.pushlab.client.stats.Verdict;
import dev.pushlab.protocol.Arrivals;
import dev.pushlab.protocol.WirePart;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    /** What English has in the types themselves: a key for each of their values in every other language. */
    private static final Set<String> TYPES = keys(Map.of(
            "figure", FigureKind.values(),
            "advice", WarningKind.values(),
            "no-ratio", NoRatio.values(),
            "undecided", Undecided.values(),
            "method", IntervalMethod.values()));

    private static final Pattern PLACES = Pattern.compile("\\{\\d}");
    private static final Pattern ENGLISH_SENTENCE = Pattern.compile("[A-Za-z]+ [A-Za-z]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Map<String, String> english = texts(Language.EN);
    private final Map<String, String> chinese = texts(Language.ZH);

    @Test
    void everySentenceIsThereInBothLanguages() {
        Set<String> expected = new TreeSet<>(english.keySet());
        expected.addAll(TYPES);
        assertEquals(expected, new TreeSet<>(chinese.keySet()));
    }

    @Test
    void noSentenceIsEmpty() {
        assertEquals(List.of(), keys(english, String::isBlank));
        assertEquals(List.of(), keys(chinese, String::isBlank));
    }

    @Test
    void bothLanguagesPutTheSameValuesIntoASentence() {
        for (String key : english.keySet()) {
            assertEquals(places(english.get(key)), places(chinese.get(key)), key);
        }
    }

    /** One word may stay, a status or a term of the protocols; a sentence that stayed English is a gap. */
    @Test
    void everyChineseSentenceIsChinese() {
        assertEquals(
                List.of(),
                keys(
                        chinese,
                        text -> !HAN.matcher(text).find()
                                && ENGLISH_SENTENCE.matcher(text).find()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyValueThatReportsTellHasItsWord(Language language) {
        Set<String> needed = keys(Map.of(
                "status", Status.values(),
                "status-means", Status.values(),
                "doubt", Status.values(),
                "verdict", Verdict.values(),
                "limit", LimitVerdict.values(),
                "change", ChangeVerdict.values(),
                "arrivals", Arrivals.values(),
                "row", FigureKind.values(),
                "part", WirePart.values()));
        needed.removeAll(texts(language).keySet());
        assertEquals(Set.of(), needed);
    }

    @Test
    void aWordThatIsMissingIsAFaultThatNamesIt() {
        Words none = new Words(Language.ZH, Map.of());
        assertEquals(
                "no words for 'skip' in zh",
                assertThrows(IllegalArgumentException.class, () -> none.get("skip"))
                        .getMessage());
    }

    @Test
    void aValueThatLooksLikeAPlaceIsLeftAlone() {
        Words words = new Words(Language.EN, Map.of("pair", "{0} and {1}"));
        assertEquals("{1} and $0", words.get("pair", "{1}", "$0"));
    }

    private static Map<String, String> texts(Language language) {
        return SampleReports.PARTS.words().get(language).texts();
    }

    private static Set<String> keys(Map<String, Enum<?>[]> values) {
        return values.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getValue()).map(value -> Words.key(entry.getKey(), value)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> keys(Map<String, String> texts, Predicate<String> of) {
        return texts.keySet().stream()
                .filter(key -> of.test(texts.get(key)))
                .sorted()
                .toList();
    }

    private static Set<String> places(String text) {
        return PLACES.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
