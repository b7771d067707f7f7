package dev.pushlab.client.report;

import dev.pushlab.client.report.Chart.Point;
import dev.pushlab.client.report.Chart.Scale;
import dev.pushlab.client.report.Chart.Series;
import dev.pushlab.client.result.FigureKind.Unit;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * A chart as a picture, for pages that run no script. The letters, and so the bytes, depend on the machine's fonts;
 * nothing else in a report depends on the machine.
 */
final class ChartPicture {

    private static final int WIDTH = 880;
    private static final int HEIGHT = 420;
    private static final int SCALE = 2;
    private static final Color LINE = Color.decode("#D0D7DE");
    private static final Color GRID = Color.decode("#EBEEF2");
    private static final Color TEXT = Color.decode("#1B1F24");

    private ChartPicture() {}

    /** Whether the machine can draw letters, and has those of a text: a Java without fonts draws nothing. */
    static boolean canShow(String text) {
        try {
            return font(Font.PLAIN, 12).canDisplayUpTo(text) == -1;
        } catch (LinkageError | InternalError | RuntimeException e) {
            return false;
        }
    }

    /**
     * A chart as PNG.
     *
     * @throws IllegalArgumentException when its kind is for pages alone
     */
    static byte[] of(Chart chart) {
        return switch (chart.kind()) {
            case LINES -> ofLines(chart);
            case STACK -> ofStack(chart);
            case CURVES -> ofCurves(chart);
            default -> throw new IllegalArgumentException(chart.kind() + " is not drawn as a picture");
        };
    }

    /** A chart of lines over percentiles. */
    private static byte[] ofLines(Chart chart) {
        XYChart picture = new XYChart(WIDTH, HEIGHT);
        style(picture, chart);
        picture.getStyler().setYAxisLogarithmic(true);
        picture.getStyler().setYAxisLogarithmicDecadeOnly(true);
        picture.getStyler().setYAxisTickLabelsFormattingFunction(nanos -> tick(nanos, Unit.NANOS));
        picture.getStyler().setXAxisTickLabelsFormattingFunction(ChartPicture::percentile);
        picture.getStyler().setMarkerSize(6);
        for (Series series : chart.series()) {
            SeriesLook look = SeriesLook.of(series.look());
            XYSeries line = picture.addSeries(
                    series.name(),
                    series.points().stream().map(Point::x).toList(),
                    series.points().stream()
                            .map(point -> Math.max(1, point.y()))
                            .toList());
            line.setLineColor(look.color());
            line.setLineStyle(look.line());
            line.setMarker(look.marker());
            line.setMarkerColor(look.color());
        }
        return png(picture);
    }

    /** A chart of lines over a factor's values, evenly spaced, without what theory says. */
    private static byte[] ofCurves(Chart chart) {
        CategoryChart picture = new CategoryChart(WIDTH, HEIGHT);
        style(picture, chart);
        boolean isLog = canBeLog(chart);
        Unit unit =
                chart.y().scale() == Scale.LOG ? (chart.y().unit().equals("B") ? Unit.BYTES : Unit.NANOS) : Unit.COUNT;
        picture.getStyler().setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Line);
        // Each mark stands at its value, and not beside those of the others.
        picture.getStyler().setOverlapped(true);
        picture.getStyler().setYAxisLogarithmic(isLog);
        picture.getStyler().setYAxisLogarithmicDecadeOnly(isLog);
        picture.getStyler().setYAxisTickLabelsFormattingFunction(value -> tick(value, unit));
        picture.getStyler().setMarkerSize(8);
        for (Series series :
                chart.series().stream().filter(one -> !one.isTheory()).toList()) {
            SeriesLook look = SeriesLook.of(series.look());
            Map<Double, Double> byPlace = series.points().stream().collect(Collectors.toMap(Point::x, Point::y));
            CategorySeries line = picture.addSeries(
                    series.name(),
                    chart.x().names(),
                    chart.x().places().stream()
                            .map(place -> byPlace.get(Point.of(place, 0).x()))
                            .toList());
            line.setLineColor(look.color());
            line.setLineStyle(look.line());
            line.setMarker(look.marker());
            line.setMarkerColor(look.color());
        }
        return png(picture);
    }

    /** A logarithmic axis has no place for a value that is missing or 0. */
    private static boolean canBeLog(Chart chart) {
        int places = chart.x().places().size();
        return chart.y().scale() == Scale.LOG
                && chart.series().stream()
                        .filter(series -> !series.isTheory())
                        .allMatch(series -> series.points().size() == places
                                && series.points().stream().allMatch(point -> point.y() > 0));
    }

    /** A chart of stacked bars. */
    private static byte[] ofStack(Chart chart) {
        CategoryChart picture = new CategoryChart(WIDTH, HEIGHT);
        style(picture, chart);
        picture.setXAxisTitle("");
        picture.setYAxisTitle(chart.x().title());
        picture.getStyler().setStacked(true);
        picture.getStyler().setAvailableSpaceFill(0.45);
        picture.getStyler().setYAxisTickLabelsFormattingFunction(bytes -> tick(bytes, Unit.BYTES));
        for (Series series : chart.series()) {
            CategorySeries bars = picture.addSeries(
                    series.name(),
                    chart.y().names(),
                    series.points().stream().map(Point::x).toList());
            bars.setFillColor(SeriesLook.of(series.look()).color());
        }
        return png(picture);
    }

    private static void style(AxesChart<? extends AxesChartStyler, ?> picture, Chart chart) {
        picture.setTitle(chart.title());
        picture.setXAxisTitle(chart.x().title());
        picture.setYAxisTitle(chart.y().title());
        AxesChartStyler styler = picture.getStyler();
        styler.setLocale(Locale.ROOT);
        styler.setBaseFont(font(Font.PLAIN, 13));
        styler.setChartTitleFont(font(Font.BOLD, 16));
        styler.setAxisTitleFont(font(Font.PLAIN, 13));
        styler.setAxisTickLabelsFont(font(Font.PLAIN, 12));
        styler.setLegendFont(font(Font.PLAIN, 13));
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setChartFontColor(TEXT);
        styler.setPlotBorderColor(LINE);
        styler.setPlotGridLinesColor(GRID);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setLegendBorderColor(Color.WHITE);
        styler.setLegendPosition(LegendPosition.OutsideE);
        styler.setChartPadding(14);
    }

    /** Only whole decades are ticks: 0, 90, 99, 99.9 … */
    private static String percentile(double decades) {
        return decades == Math.rint(decades) ? Numbers.exact(100 - 100 * Math.pow(10, -decades)) + " %" : "";
    }

    /** Without digits that say nothing: 10.0 ms is a round tick. */
    private static String tick(double value, Unit unit) {
        return Numbers.of(value, unit).replaceAll("\\.0+(?=\\D|$)", "");
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }

    private static byte[] png(AxesChart<?, ?> picture) {
        BufferedImage image = new BufferedImage(SCALE * WIDTH, SCALE * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(SCALE, SCALE);
        picture.paint(graphics, WIDTH, HEIGHT);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        // In memory: left to itself, ImageIO would put a file into the machine's temporary folder.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), smallest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
