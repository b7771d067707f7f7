package dev.pushlab.server.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.protocol.WireBytes;
import dev.pushlab.protocol.WireDirection;
import java.nio.ByteBuffer;
import java.util.List;

/** A connection played to a tap, in pieces of a chosen size; knows how many bytes went each way. */
final class TapScript {

    private final WireLedger ledger = new WireLedger(List.of("poll", "websocket", "sse", "events"));
    private final WireTap tap = ledger.tap();
    private final int piece;
    private final long[] played = new long[2];

    TapScript(int piece) {
        this.piece = piece;
    }

    WireTap tap() {
        return tap;
    }

    TapScript request(String bytes) {
        return play(WireDirection.TO_SERVER, bytes.getBytes(ISO_8859_1));
    }

    TapScript answer(String bytes) {
        return play(WireDirection.TO_CLIENT, bytes.getBytes(ISO_8859_1));
    }

    TapScript play(WireDirection direction, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (int at = 0; at < bytes.length; at += piece) {
            tap.onSocket(direction, buffer, at, Math.min(bytes.length, at + piece));
        }
        played[direction.ordinal()] += bytes.length;
        return this;
    }

    /** As over TLS: a record of so many bytes more than the text passes the socket, then the text is known. */
    TapScript playSecure(WireDirection direction, int overhead, String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        play(direction, new byte[bytes.length + overhead]);
        tap.onPlainText(direction, ByteBuffer.wrap(bytes), 0, bytes.length);
        return this;
    }

    TapScript close() {
        tap.onClose();
        return this;
    }

    /** What was counted of a transport, once all sums have been found to be right. */
    TransportTotals of(String name) {
        checkSums();
        return ledger.read().of(name);
    }

    /** In each transport and direction the parts add up to the total, and over all transports to what was played. */
    private void checkSums() {
        TransportTotals all =
                ledger.read().transports().values().stream().reduce(TransportTotals.NONE, TransportTotals::plus);
        assertEquals(played[WireDirection.TO_SERVER.ordinal()], all.toServer().total(), "to the server");
        assertEquals(played[WireDirection.TO_CLIENT.ordinal()], all.toClient().total(), "to the client");
        assertEquals(1, all.connectionsOpened());
        ledger.read().transports().forEach((name, totals) -> {
            checkSum(name + " to the server", totals.toServer());
            checkSum(name + " to the client", totals.toClient());
        });
    }

    private static void checkSum(String what, WireBytes bytes) {
        assertEquals(bytes.total(), bytes.sumOfParts(), what + ": " + bytes);
    }
}
