package dev.pushlab.server.page;

import dev.pushlab.protocol.WireDirection;
import dev.pushlab.server.page.RecordedPiece.Kind;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** The pieces of one exchange as they come; keeps the first bytes of each and the newest of all. */
final class ExchangeTape {

    /** Enough for any head, and to see how a long payload begins. */
    static final int MOST_BYTES_PER_PIECE = 2_048;

    /** Of a stream that lives long, the newest are kept, and its two heads. */
    static final int MOST_PIECES = 300;

    private static final int HEADS = 2;

    private final String client;
    private final long connection;
    private final Deque<Piece> heads = new ArrayDeque<>();
    private final Deque<Piece> pieces = new ArrayDeque<>();
    private final Map<WireDirection, Piece> latest = new EnumMap<>(WireDirection.class);
    private long dropped;

    ExchangeTape(String client, long connection) {
        this.client = client;
        this.connection = connection;
    }

    String client() {
        return client;
    }

    /** A piece begins. */
    synchronized void begin(WireDirection direction, Kind kind, byte[] bytes) {
        Piece piece = new Piece(System.nanoTime(), direction, kind);
        latest.put(direction, piece);
        piece.add(bytes);
        if (kind == Kind.HEAD && heads.size() < HEADS) {
            heads.add(piece);
            return;
        }
        pieces.add(piece);
        if (pieces.size() > MOST_PIECES) {
            pieces.remove();
            dropped++;
        }
    }

    /** The latest piece of a direction goes on: a frame's payload may come in several runs. */
    synchronized void goOn(WireDirection direction, byte[] bytes) {
        Piece piece = latest.get(direction);
        if (piece != null) {
            piece.add(bytes);
        }
    }

    synchronized RecordedExchange read() {
        var all = Stream.concat(heads.stream(), pieces.stream());
        return new RecordedExchange(
                client, connection, dropped, all.map(Piece::read).toList());
    }

    private static final class Piece {
        private final long atNanos;
        private final WireDirection direction;
        private final Kind kind;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream(64);
        private long length;

        Piece(long atNanos, WireDirection direction, Kind kind) {
            this.atNanos = atNanos;
            this.direction = direction;
            this.kind = kind;
        }

        void add(byte[] bytes) {
            length += bytes.length;
            kept.write(bytes, 0, Math.min(bytes.length, MOST_BYTES_PER_PIECE - kept.size()));
        }

        RecordedPiece read() {
            return new RecordedPiece(
                    atNanos, direction, kind, length, Base64.getEncoder().encodeToString(kept.toByteArray()));
        }
    }
}
