package dev.pushlab.client.report;

import static dev.pushlab.client.report.Table.Value;

import dev.pushlab.client.report.Table.Row;
import dev.pushlab.client.result.CountSource;
import dev.pushlab.client.result.KernelCounts;
import dev.pushlab.client.result.RequestCounts;
import dev.pushlab.protocol.FrameCounts;
import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.protocol.WireBytes;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Requests, frames, connections and bytes of each cell, from the first connect to the last close of all trials. */
record WireRows(List<CellTotals> cells, Words words) {

    List<Row> all() {
        return Stream.of(
                        Table.group(words.get("group-requests"), requests()),
                        Table.group(words.get("group-frames"), frames()),
                        Table.group(words.get("group-connections"), connections()),
                        Table.group(words.get("group-bytes"), bytes()),
                        Table.group(words.get("group-ip"), packets()))
                .flatMap(group -> group)
                .toList();
    }

    private List<Row> requests() {
        return List.of(
                requests("row-requests-data", RequestCounts::data),
                requests("row-requests-empty", RequestCounts::empty),
                requests("row-requests-timeout", RequestCounts::timeout),
                requests("row-requests-stream", RequestCounts::stream),
                requests("row-requests-publish", RequestCounts::publish),
                requests("row-requests-refused", RequestCounts::refused),
                row("row-events-per-answer", cell -> eventsPerAnswer(cell.requests())));
    }

    /** Of answers with an event: a stream's events do not come in answers of their own. */
    private static Value eventsPerAnswer(RequestCounts requests) {
        return requests.data() == 0
                ? Value.NONE
                : Value.of(Numbers.digits((double) requests.events() / requests.data()));
    }

    private List<Row> frames() {
        return Stream.of(
                        frames("row-frames-text", FrameCounts::text),
                        frames("row-frames-binary", FrameCounts::binary),
                        frames("row-frames-continuation", FrameCounts::continuation),
                        frames("row-frames-ping", FrameCounts::ping),
                        frames("row-frames-pong", FrameCounts::pong),
                        frames("row-frames-close", FrameCounts::close))
                .filter(Row::hasValues)
                .toList();
    }

    private List<Row> connections() {
        return List.of(
                row(
                        "row-connections",
                        cell -> Value.of(Numbers.count(cell.client().connectionsOpened()))),
                row(
                        "row-clean-closes",
                        cell -> Value.of(Numbers.count(cell.client().cleanCloses()))));
    }

    private List<Row> bytes() {
        return List.of(
                bytes("row-bytes-to-server", CellTotals::client, TransportTotals::toServer, WireBytes::total),
                bytes("row-bytes-to-server-server", CellTotals::server, TransportTotals::toServer, WireBytes::total),
                bytes("row-bytes-to-client", CellTotals::client, TransportTotals::toClient, WireBytes::total),
                bytes("row-bytes-to-client-server", CellTotals::server, TransportTotals::toClient, WireBytes::total),
                bytes("row-bytes-payload", CellTotals::client, TransportTotals::toClient, WireBytes::payload));
    }

    private List<Row> packets() {
        return Stream.of(
                        kernel("row-ip-bytes-to-server", KernelCounts::ipBytesToServer),
                        kernel("row-ip-bytes-to-client", KernelCounts::ipBytesToClient),
                        kernel("row-segments-to-server", KernelCounts::segmentsToServer),
                        kernel("row-segments-to-client", KernelCounts::segmentsToClient))
                .filter(Row::hasValues)
                .toList();
    }

    /** A sum of the trials; estimates are told apart from what the kernel said. */
    private Row kernel(String key, ToLongFunction<KernelCounts> count) {
        return row(key, cell -> {
            List<KernelCounts> counts = cell.kernel();
            boolean estimated = counts.stream().anyMatch(one -> one.source() == CountSource.ESTIMATED);
            String sum = Numbers.count(counts.stream().mapToLong(count).sum());
            return counts.isEmpty() ? Value.NONE : Value.of(estimated ? "≈ " + sum : sum);
        });
    }

    private Row requests(String key, ToLongFunction<RequestCounts> count) {
        return row(key, cell -> Value.of(Numbers.count(count.applyAsLong(cell.requests()))));
    }

    /** Both directions: to the client, to the server. */
    private Row frames(String key, ToLongFunction<FrameCounts> count) {
        return row(key, cell -> {
            long toClient = count.applyAsLong(cell.client().framesToClient());
            long toServer = count.applyAsLong(cell.client().framesToServer());
            return toClient + toServer == 0
                    ? Value.NONE
                    : Value.of(Numbers.count(toClient) + " / " + Numbers.count(toServer));
        });
    }

    private Row bytes(
            String key,
            Function<CellTotals, TransportTotals> side,
            Function<TransportTotals, WireBytes> direction,
            ToLongFunction<WireBytes> part) {
        return row(
                key,
                cell -> Value.of(
                        Numbers.count(part.applyAsLong(side.andThen(direction).apply(cell)))));
    }

    private Row row(String key, Function<CellTotals, Value> value) {
        return new Row(words.get(key), cells.stream().map(value).toList());
    }
}
