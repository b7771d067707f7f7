package dev.pushlab.server.wire;

import dev.pushlab.protocol.CutOffs;
import dev.pushlab.protocol.FrameCounts;
import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.protocol.WireBytes;
import dev.pushlab.protocol.WireDirection;
import dev.pushlab.protocol.WirePart;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Live counts of one transport. Any thread adds, any thread reads; adding costs some 10 ns. */
final class WireCounters {

    private static final int PARTS = WirePart.values().length;
    private static final int OPCODES = 16;

    final LongAdder connectionsOpened = new LongAdder();
    final LongAdder connectionsClosed = new LongAdder();
    final LongAdder cleanCloses = new LongAdder();
    final LongAdder requests = new LongAdder();
    final LongAdder streams = new LongAdder();
    final LongAdder emptyAnswers = new LongAdder();
    final LongAdder refusals = new LongAdder();
    final LongAdder cutAsSlow = new LongAdder();
    final LongAdder cutAsSilent = new LongAdder();
    private final LongAdder[] totals = adders(2);
    private final LongAdder[] parts = adders(2 * PARTS);
    private final LongAdder[] frames = adders(2 * OPCODES);

    void addTotal(WireDirection direction, long bytes) {
        totals[direction.ordinal()].add(bytes);
    }

    void addPart(WireDirection direction, WirePart part, long bytes) {
        parts[direction.ordinal() * PARTS + part.ordinal()].add(bytes);
    }

    void addFrame(WireDirection direction, int opcode) {
        frames[direction.ordinal() * OPCODES + opcode].increment();
    }

    TransportTotals read() {
        return new TransportTotals(
                connectionsOpened.sum(),
                connectionsClosed.sum(),
                cleanCloses.sum(),
                requests.sum(),
                streams.sum(),
                emptyAnswers.sum(),
                refusals.sum(),
                frames(WireDirection.TO_SERVER),
                frames(WireDirection.TO_CLIENT),
                bytes(WireDirection.TO_SERVER),
                bytes(WireDirection.TO_CLIENT));
    }

    CutOffs cutOffs() {
        return new CutOffs(cutAsSlow.sum(), cutAsSilent.sum());
    }

    private WireBytes bytes(WireDirection direction) {
        return new WireBytes(
                part(direction, WirePart.HANDSHAKE),
                part(direction, WirePart.HEADS),
                part(direction, WirePart.EMPTY),
                part(direction, WirePart.FRAMING),
                part(direction, WirePart.ENVELOPE),
                part(direction, WirePart.PAYLOAD),
                part(direction, WirePart.CONTROL),
                part(direction, WirePart.TLS),
                totals[direction.ordinal()].sum());
    }

    private long part(WireDirection direction, WirePart part) {
        return parts[direction.ordinal() * PARTS + part.ordinal()].sum();
    }

    private FrameCounts frames(WireDirection direction) {
        return new FrameCounts(
                frame(direction, 1),
                frame(direction, 2),
                frame(direction, 0),
                frame(direction, 9),
                frame(direction, 10),
                frame(direction, 8));
    }

    private long frame(WireDirection direction, int opcode) {
        return frames[direction.ordinal() * OPCODES + opcode].sum();
    }

    private static LongAdder[] adders(int count) {
        return Stream.generate(LongAdder::new).limit(count).toArray(LongAdder[]::new);
    }
}
