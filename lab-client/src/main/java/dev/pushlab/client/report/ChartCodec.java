package dev.pushlab.client.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;

/** JSON of charts, made to stand inside a page: no character of it can end a script element. */
final class ChartCodec {

    /** Escapes {@code <}, {@code >}, {@code &}, {@code =} and {@code '} as Gson does when it is not told otherwise. */
    private static final Gson GSON = new GsonBuilder().create();

    /** What the script needs; the rest stands in the page already. */
    private record Drawing(
            String id,
            Chart.Kind kind,
            String title,
            String finding,
            Chart.Axis x,
            Chart.Axis y,
            List<Chart.Series> series) {}

    private ChartCodec() {}

    static String encode(List<Chart> charts) {
        return GSON.toJson(charts.stream().map(ChartCodec::drawing).toList());
    }

    private static Drawing drawing(Chart chart) {
        return new Drawing(
                chart.id(), chart.kind(), chart.title(), chart.finding(), chart.x(), chart.y(), chart.series());
    }
}
