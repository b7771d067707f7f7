package dev.pushlab.server.wire;

import dev.pushlab.protocol.WireDirection;

/** Passes on what a scanner tells, and lets a watcher listen. */
final class WatchedSink implements MessageScanner.Sink {

    private final MessageScanner.Sink sink;
    private final WireWatcher watcher;
    private final long connection;
    private final WireDirection direction;

    WatchedSink(MessageScanner.Sink sink, WireWatcher watcher, long connection, WireDirection direction) {
        this.sink = sink;
        this.watcher = watcher;
        this.connection = connection;
        this.direction = direction;
    }

    @Override
    public long onHead(MessageHead head, int bytes) {
        tell(WirePiece.HEAD, bytes);
        return sink.onHead(head, bytes);
    }

    @Override
    public void onBody(int bytes) {
        tell(WirePiece.BODY, bytes);
        sink.onBody(bytes);
    }

    @Override
    public void onChunking(int bytes) {
        tell(WirePiece.CHUNKING, bytes);
        sink.onChunking(bytes);
    }

    @Override
    public void onFrameHead(int opcode, int bytes) {
        tell(WirePiece.FRAME_HEAD, bytes);
        sink.onFrameHead(opcode, bytes);
    }

    @Override
    public void onFramePayload(int opcode, int bytes) {
        tell(WirePiece.FRAME_PAYLOAD, bytes);
        sink.onFramePayload(opcode, bytes);
    }

    @Override
    public void onSetUp(int bytes) {
        tell(WirePiece.HTTP2_FRAME, bytes);
        sink.onSetUp(bytes);
    }

    @Override
    public void onUpkeep(int bytes) {
        tell(WirePiece.HTTP2_FRAME, bytes);
        sink.onUpkeep(bytes);
    }

    private void tell(WirePiece piece, int bytes) {
        watcher.onPiece(connection, direction, piece, bytes);
    }
}
