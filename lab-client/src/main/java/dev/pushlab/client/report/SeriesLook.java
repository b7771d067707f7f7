package dev.pushlab.client.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Map;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How a series looks in a picture, as {@code js/chart-looks.js} has it for light pages.
 *
 * @param color its colour
 * @param line its line pattern
 * @param marker the mark at its points
 */
record SeriesLook(Color color, BasicStroke line, Marker marker) {

    /** One line a transport, and one a part of the byte ledger. */
    static final Map<String, SeriesLook> LOOKS = Map.ofEntries(
            Map.entry("poll", of("#B45309", stroke(), SeriesMarkers.CIRCLE)),
            Map.entry("long-poll", of("#1E3A8A", stroke(9, 5), SeriesMarkers.SQUARE)),
            Map.entry("websocket", of("#0E8A7A", stroke(2, 4), SeriesMarkers.TRIANGLE_UP)),
            Map.entry("sse", of("#9D2DB5", stroke(10, 4, 2, 4), SeriesMarkers.DIAMOND)),
            Map.entry("payload", part("#0E8A7A")),
            Map.entry("envelope", part("#8CB4E8")),
            Map.entry("framing", part("#1E3A8A")),
            Map.entry("heads", part("#B45309")),
            Map.entry("empty", part("#E3A857")),
            Map.entry("handshake", part("#9D2DB5")),
            Map.entry("control", part("#6B7280")),
            Map.entry("tls", part("#5B7F3A")));

    private static final SeriesLook OTHER = of("#4B5563", stroke(14, 4), SeriesMarkers.PLUS);

    /** The look of a name; a common one for names that are not listed. */
    static SeriesLook of(String name) {
        return LOOKS.getOrDefault(name, OTHER);
    }

    private static SeriesLook of(String color, BasicStroke line, Marker marker) {
        return new SeriesLook(Color.decode(color), line, marker);
    }

    private static SeriesLook part(String color) {
        return of(color, stroke(), SeriesMarkers.NONE);
    }

    /** A line with dashes and gaps of these lengths by turns; solid without. */
    private static BasicStroke stroke(float... pattern) {
        return new BasicStroke(
                2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern.length == 0 ? null : pattern, 0);
    }
}
