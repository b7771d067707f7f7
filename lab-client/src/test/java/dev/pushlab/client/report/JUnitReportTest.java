package dev.pushlab.client.report;

import static dev.pushlab.client.result.SampleRuns.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.FigureKind;
import dev.pushlab.client.result.LimitResult;
import dev.pushlab.client.result.LimitVerdict;
import dev.pushlab.client.result.Relation;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.SampleRuns;
import dev.pushlab.client.result.Undecided;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JUnitReportTest {

    private static final RunResult RUN = SampleRuns.run(cell("poll", 1, 1, 1));

    @Test
    void aLimitIsATestCaseAndItsVerdictTheOutcome() throws Exception {
        Document xml = xml(RUN.judged(
                List.of(
                        limit("poll.lost", LimitVerdict.MET, null),
                        limit("sse.lost", LimitVerdict.NOT_MET, null),
                        limit("websocket.p99", LimitVerdict.INCONCLUSIVE, Undecided.STRADDLES)),
                List.of()));
        Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
        assertEquals(
                "3 1 1 0",
                "%s %s %s %s"
                        .formatted(
                                suite.getAttribute("tests"),
                                suite.getAttribute("failures"),
                                suite.getAttribute("skipped"),
                                suite.getAttribute("errors")));
        assertEquals(List.of("poll.lost < 5", "sse.lost < 5", "websocket.p99 < 5"), names(xml));
        assertEquals("7", ((Element) xml.getElementsByTagName("failure").item(0)).getAttribute("message"));
        assertEquals(
                "7: the limit lies inside the interval: more trials may tell",
                ((Element) xml.getElementsByTagName("skipped").item(0)).getAttribute("message"));
    }

    @Test
    void withoutLimitsThereIsNoFile() {
        assertFalse(ReportFormats.files(RUN, SampleReports.WITHOUT_SCRIPTS, Language.EN)
                .containsKey("junit.xml"));
    }

    @Test
    void whateverANameHoldsTheFileIsXml() throws Exception {
        String hostile = "<a href=\"x\">]]>&amp;' \u0000\u0008\uFFFE\uD800 \u202E";
        Document xml = xml(RUN.judged(List.of(limit(hostile, LimitVerdict.NOT_MET, null)), List.of()));
        assertEquals(List.of("<a href=\"x\">]]>&amp;' \\u{0}\\u{8}\uFFFD\\u{D800} \\u{202E} < 5"), names(xml));
    }

    private static List<String> names(Document xml) {
        return IntStream.range(0, xml.getElementsByTagName("testcase").getLength())
                .mapToObj(i -> (Element) xml.getElementsByTagName("testcase").item(i))
                .map(testCase -> testCase.getAttribute("name"))
                .toList();
    }

    private static Document xml(RunResult result) throws Exception {
        byte[] file = ReportFormats.files(result, SampleReports.WITHOUT_SCRIPTS, Language.EN)
                .get("junit.xml");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }

    private static LimitResult limit(String subject, LimitVerdict verdict, Undecided undecided) {
        return new LimitResult(
                "all.x<5", subject, Relation.LESS, 5, FigureKind.Unit.COUNT, new Figure(7.0, null), verdict, undecided);
    }
}
