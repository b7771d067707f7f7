package dev.pushlab.server.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.pushlab.protocol.WireDirection;
import dev.pushlab.server.page.RecordedPiece.Kind;
import dev.pushlab.server.wire.WirePiece;
import dev.pushlab.server.wire.WireWatcher;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps what the connections of a page have carried lately, so that the page can show what no browser does: heads as
 * they were, frames with their masks, ping, pong and close. Only requests whose address has {@code client=<name>} are
 * kept, and whoever knows that name may read them; it is the page's own, and too long to be guessed. Memory is bounded:
 * so many exchanges, so many pieces of each, so many bytes of each piece.
 */
public final class PageRecorder implements WireWatcher {

    /** Exchanges kept, of all pages together: five minutes of thirty pages that poll every second and a half. */
    private static final int MOST_EXCHANGES = 6_000;

    /** Control calls never match: they show the token. */
    private static final Pattern REQUEST = Pattern.compile(
            "[A-Z]+ /api/[a-z-]+\\?(?:[^ ]*&)?client=([a-z0-9]{12,40}\\.[0-9]{1,9})[& ].*", Pattern.DOTALL);

    private final Map<Long, Watched> connections = new ConcurrentHashMap<>();
    private final Map<String, ExchangeTape> tapes = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ExchangeTape> eldest) {
            return size() > MOST_EXCHANGES;
        }
    };

    /** Records from now on. */
    public PageRecorder() {}

    /** An exchange by the name and number that its request gave; empty where there was none, or it is gone. */
    public Optional<RecordedExchange> read(String client) {
        synchronized (tapes) {
            return Optional.ofNullable(tapes.get(client)).map(ExchangeTape::read);
        }
    }

    @Override
    public void onBytes(long connection, WireDirection direction, byte[] bytes) {
        connections.computeIfAbsent(connection, Watched::new).pending(direction).add(bytes);
    }

    @Override
    public void onPiece(long connection, WireDirection direction, WirePiece piece, int length) {
        Watched watched = connections.computeIfAbsent(connection, Watched::new);
        byte[] bytes = watched.pending(direction).take(length);
        if (piece == WirePiece.HEAD && direction == WireDirection.TO_SERVER) {
            watched.tape = tapeFor(bytes, connection);
        }
        ExchangeTape tape = watched.tape;
        if (tape == null) {
            return;
        }
        switch (piece) {
            case HEAD -> tape.begin(direction, Kind.HEAD, bytes);
            case BODY -> tape.begin(direction, Kind.BODY, bytes);
            case CHUNKING -> tape.begin(direction, Kind.CHUNKING, bytes);
            case FRAME_HEAD -> tape.begin(direction, Kind.FRAME, bytes);
            case FRAME_PAYLOAD -> tape.goOn(direction, bytes);
        }
    }

    /** Numbers of the open connections whose latest recorded request was made by this page. */
    public Set<Long> connectionsOf(String name) {
        return connections.entrySet().stream()
                .filter(entry -> entry.getValue().isUsedBy(name))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public void onClose(long connection) {
        connections.remove(connection);
    }

    private ExchangeTape tapeFor(byte[] head, long connection) {
        Matcher request = REQUEST.matcher(new String(head, ISO_8859_1));
        if (!request.matches()) {
            return null;
        }
        ExchangeTape tape = new ExchangeTape(request.group(1), connection);
        synchronized (tapes) {
            tapes.put(request.group(1), tape);
        }
        return tape;
    }

    /** A connection whose bytes are shown before it is said what they were. */
    private static final class Watched {
        private final PendingBytes toServer = new PendingBytes();
        private final PendingBytes toClient = new PendingBytes();
        private volatile ExchangeTape tape;

        Watched(long connection) {}

        boolean isUsedBy(String name) {
            ExchangeTape now = tape;
            return now != null && now.client().startsWith(name + ".");
        }

        PendingBytes pending(WireDirection direction) {
            return direction == WireDirection.TO_SERVER ? toServer : toClient;
        }
    }
}
