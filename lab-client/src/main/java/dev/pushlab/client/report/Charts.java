package dev.pushlab.client.report;

import dev.pushlab.client.result.RunResult;
import java.util.List;
import java.util.stream.Stream;

/** The charts of a report, in their order. A chart that would be empty is left out. */
final class Charts {

    private Charts() {}

    /** The cells that there is anything to draw of. */
    static List<CellTotals> heard(List<CellTotals> cells) {
        return cells.stream().filter(cell -> cell.delivery().count() > 0).toList();
    }

    static List<Chart> of(RunResult result, List<CellTotals> cells, Words words) {
        List<CellTotals> heard = heard(cells);
        if (heard.isEmpty()) {
            return List.of();
        }
        return Stream.of(
                        Stream.of(
                                PercentileChart.of(heard, words),
                                DistributionChart.of(heard, words),
                                LatencyTimeChart.of(heard, words),
                                ExchangesTimeChart.of(heard, result.scenario().durationSeconds(), words),
                                BytesChart.of(heard, words)),
                        TradeOffChart.of(heard, words).stream(),
                        Stream.of(TrialsChart.of(heard, words)))
                .flatMap(charts -> charts)
                .toList();
    }
}
