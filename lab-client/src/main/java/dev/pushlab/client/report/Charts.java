package dev.pushlab.client.report;

import dev.pushlab.client.result.RunResult;
import java.util.List;
import java.util.stream.Stream;

/** The charts of a report, in their order. A chart that would be empty is left out. */
final class Charts {

    private Charts() {}

    static List<Chart> of(RunResult result, List<CellTotals> cells, Words words) {
        List<CellTotals> heard =
                cells.stream().filter(cell -> cell.delivery().count() > 0).toList();
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
