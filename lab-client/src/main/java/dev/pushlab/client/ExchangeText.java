package dev.pushlab.client;

import dev.pushlab.client.run.Exchange;
import dev.pushlab.client.run.ExchangeChunk;
import dev.pushlab.client.run.ExchangePiece;
import dev.pushlab.client.run.WebSocketFrame;
import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.protocol.WireDirection;
import dev.pushlab.protocol.WirePart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** An exchange for people: what happened and what passed, in one order, heads as text and the rest in hex. */
final class ExchangeText {

    private static final int WIDTH = 94;
    private static final String PIECE = "    %-17s  %s";

    private record Entry(long atNanos, List<String> lines) {}

    private ExchangeText() {}

    /** Lines of at most 100 columns, but for heads and payloads that have longer ones. */
    static List<String> lines(Exchange exchange) {
        List<Entry> entries = new ArrayList<>();
        exchange.chunks().forEach(chunk -> entries.add(new Entry(chunk.atNanos(), chunk(chunk))));
        exchange.moments()
                .forEach(moment -> entries.add(new Entry(
                        moment.atNanos(), List.of(at(moment.atNanos()) + "  --  " + visible(moment.what())))));
        entries.sort(Comparator.comparingLong(Entry::atNanos));

        List<String> lines = new ArrayList<>();
        String title = "== " + exchange.transport() + " against " + exchange.target() + " ";
        lines.add(title + "=".repeat(Math.max(0, WIDTH - title.length())));
        entries.forEach(entry -> entry.lines.forEach(line -> add(lines, line)));
        add(lines, "");
        lines.addAll(totals(exchange.totals()));
        lines.add("");
        return lines;
    }

    /** Two blank lines in a row say no more than one. */
    private static void add(List<String> lines, String line) {
        if (!line.isEmpty() || !lines.get(lines.size() - 1).isEmpty()) {
            lines.add(line);
        }
    }

    private static List<String> chunk(ExchangeChunk chunk) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        String way = chunk.direction() == WireDirection.TO_SERVER ? "  ->  to the server, " : "  <-  to the client, ";
        lines.add(at(chunk.atNanos()) + way + chunk.bytes() + " B, connection " + chunk.connection()
                + (chunk.pieces().isEmpty() ? ": the beginning of what follows" : ""));
        chunk.pieces().forEach(piece -> lines.addAll(piece(piece)));
        lines.add("");
        return lines;
    }

    private static List<String> piece(ExchangePiece piece) {
        String label = name(piece) + " " + piece.bytes().length;
        List<String> lines = new ArrayList<>(labelled(
                label,
                piece.text() == null
                        ? HexDump.lines(piece.bytes())
                        : piece.text().strip().lines().toList()));
        if (piece.frame() != null) {
            lines.addAll(frame(piece.frame()));
        }
        return lines;
    }

    private static String name(ExchangePiece piece) {
        return switch (piece.kind()) {
            case HEAD -> piece.text().startsWith("HTTP/") ? "answer head" : "request head";
            case BODY -> "body";
            case CHUNKING -> "chunking";
            case FRAME_HEAD -> "frame head";
            case FRAME_PAYLOAD -> "frame payload";
            case HTTP2_FRAME -> "HTTP/2 frame";
        };
    }

    private static List<String> frame(WebSocketFrame frame) {
        String key = frame.masked() ? "masking key " + HexFormat.of().formatHex(frame.maskingKey()) : "no masking key";
        List<String> lines = new ArrayList<>(labelled(
                "= frame",
                List.of("FIN %d, RSV %d, opcode %d (%s), MASK %d, length %d, %s"
                        .formatted(
                                frame.fin() ? 1 : 0,
                                frame.rsv(),
                                frame.opcode(),
                                frame.kind(),
                                frame.masked() ? 1 : 0,
                                frame.length(),
                                key))));
        if (frame.masked()) {
            lines.addAll(labelled("= unmasked", HexDump.lines(frame.payload())));
        }
        if (frame.isClose()) {
            lines.addAll(labelled("= close code", List.of(frame.text())));
        }
        return lines;
    }

    private static List<String> labelled(String label, List<String> values) {
        List<String> lines = new ArrayList<>();
        values.forEach(value -> lines.add(PIECE.formatted(lines.isEmpty() ? label : "", visible(value))));
        return lines;
    }

    /** Where the bytes went; columns in which there is nothing are left out. */
    private static List<String> totals(TransportTotals totals) {
        StringBuilder head = new StringBuilder("    %-13s%11s".formatted("bytes", "total"));
        StringBuilder toServer = new StringBuilder(
                "    %-13s%11d".formatted("to the server", totals.toServer().total()));
        StringBuilder toClient = new StringBuilder(
                "    %-13s%11d".formatted("to the client", totals.toClient().total()));
        for (WirePart part : WirePart.values()) {
            long there = totals.toServer().of(part);
            long back = totals.toClient().of(part);
            if (there + back > 0) {
                head.append("%11s".formatted(part.name().toLowerCase(Locale.ROOT)));
                toServer.append("%11d".formatted(there));
                toClient.append("%11d".formatted(back));
            }
        }
        String counts = "    HTTP requests %d, WebSocket frames to the server %d, to the client %d"
                .formatted(
                        totals.requests(),
                        totals.framesToServer().total(),
                        totals.framesToClient().total());
        return List.of(head.toString(), toServer.toString(), toClient.toString(), counts);
    }

    /** What a server sends must not drive the terminal. */
    private static String visible(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]", ".");
    }

    private static String at(long nanos) {
        return String.format(Locale.ROOT, "%+10.3f ms", nanos / 1e6);
    }
}
