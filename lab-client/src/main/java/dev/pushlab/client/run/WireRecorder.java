package dev.pushlab.client.run;

import dev.pushlab.protocol.WireDirection;
import dev.pushlab.server.wire.WirePiece;
import dev.pushlab.server.wire.WireWatcher;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes down every byte of an exchange and what it was. Keeps all of it: for a few exchanges, not for a load. */
final class WireRecorder implements WireWatcher {

    private record Way(long connection, WireDirection direction) {}

    private final List<Chunk> chunks = new ArrayList<>();
    private final Map<Way, Flow> flows = new HashMap<>();

    @Override
    public synchronized void onBytes(long connection, WireDirection direction, byte[] bytes) {
        Way way = new Way(connection, direction);
        Flow flow = flows.computeIfAbsent(way, unknown -> new Flow());
        flow.untold.writeBytes(bytes);
        flow.latest = new Chunk(System.nanoTime(), way, bytes.length, new ArrayList<>());
        chunks.add(flow.latest);
    }

    @Override
    public synchronized void onPiece(long connection, WireDirection direction, WirePiece piece, int bytes) {
        Flow flow = flows.get(new Way(connection, direction));
        flow.latest.pieces.add(flow.piece(piece, bytes));
    }

    /**
     * What has been recorded until now, in the order in which it happened.
     *
     * @param startNanos the moment of {@link System#nanoTime()} that its times count from
     */
    synchronized List<ExchangeChunk> chunks(long startNanos) {
        return chunks.stream()
                .map(chunk -> new ExchangeChunk(
                        chunk.atNanos - startNanos,
                        chunk.way.connection,
                        chunk.way.direction,
                        chunk.bytes,
                        chunk.pieces))
                .toList();
    }

    private record Chunk(long atNanos, Way way, int bytes, List<ExchangePiece> pieces) {}

    /** One direction of one connection. */
    private static final class Flow {
        private final ByteArrayOutputStream untold = new ByteArrayOutputStream();
        private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
        private Chunk latest;

        ExchangePiece piece(WirePiece kind, int count) {
            byte[] all = untold.toByteArray();
            untold.reset();
            untold.write(all, count, all.length - count);
            byte[] bytes = Arrays.copyOf(all, count);
            boolean framed = kind == WirePiece.FRAME_HEAD || kind == WirePiece.FRAME_PAYLOAD;
            return ExchangePiece.of(kind, bytes, framed ? frame(bytes) : null);
        }

        private WebSocketFrame frame(byte[] more) {
            frame.writeBytes(more);
            WebSocketFrame whole = WebSocketFrame.decode(frame.toByteArray()).orElse(null);
            if (whole != null) {
                frame.reset();
            }
            return whole;
        }
    }
}
