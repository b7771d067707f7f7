package dev.pushlab.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChartPictureTest {

    private static final Path LOOKS = Path.of("../lab-server/src/main/resources/web/js/chart-looks.js");

    private static Map<String, byte[]> files;

    @BeforeAll
    static void draw() {
        assumeTrue(ChartPicture.canShow("x"), "this Java has no fonts, so reports have no pictures");
        files = ReportFormats.files(SampleReports.RESULT, SampleReports.PARTS, Language.EN);
    }

    @Test
    void thePercentilesHaveALineInTheColourOfEachTransport() {
        Set<String> missing = new TreeSet<>(Set.of("poll", "long-poll", "websocket", "sse"));
        missing.removeIf(name -> has("percentiles.png", SeriesLook.of(name).color()));
        assertEquals(Set.of(), missing);
    }

    @Test
    void theBytesHaveALayerInTheColourOfEachPart() {
        Set<String> missing = new TreeSet<>(Set.of("heads", "envelope", "payload", "framing"));
        missing.removeIf(name -> has("bytes.png", SeriesLook.of(name).color()));
        assertEquals(Set.of(), missing);
    }

    @Test
    void theReportShowsThePictures() {
        String report = new String(files.get("report.md"), StandardCharsets.UTF_8);
        assertTrue(report.contains("](percentiles.png)") && report.contains("](bytes.png)"), report);
    }

    @Test
    void aTextWhoseLettersTheMachineLacksIsNotDrawn() {
        assertFalse(ChartPicture.canShow("\uE000"), "a letter of the private use area is in no font");
    }

    /** Two lists of looks, for two languages of programming: they must not drift apart. */
    @Test
    void picturesAndPagesUseTheSameColours() throws IOException {
        String page = Files.readString(LOOKS);
        SeriesLook.LOOKS.forEach((name, look) -> {
            String color = String.format(Locale.ROOT, "#%06X", look.color().getRGB() & 0xFFFFFF);
            assertTrue(page.matches("(?s).*\\b" + name + "'?: \\{ light: '" + color + "'.*"), name + " is " + color);
        });
    }

    private static boolean has(String name, Color wanted) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(files.get(name)));
            int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            return IntStream.of(pixels).anyMatch(pixel -> pixel == wanted.getRGB());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
