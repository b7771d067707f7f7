package dev.pushlab.server.wire;

import java.util.ArrayList;
import java.util.List;

/** Takes note of what a scanner tells, a line each; what one part brings in several pieces is one line. */
final class ScanRecorder implements MessageScanner.Sink {

    private final List<String> lines = new ArrayList<>();
    private String lastPart = "";
    private long partBytes;
    private long bytes;

    @Override
    public long onHead(MessageHead head, int count) {
        note("head " + head.firstLine(), count);
        lastPart = "";
        boolean noBody = head.status() == 304 || head.status() == 204;
        if (noBody) {
            return 0;
        }
        if (head.chunked()) {
            return MessageScanner.CHUNKED;
        }
        if (head.isPreface()) {
            return MessageScanner.HTTP2;
        }
        if (head.status() == 101) {
            return MessageScanner.FRAMES;
        }
        boolean toEnd = head.status() > 0 && head.contentLength() < 0;
        return toEnd ? MessageScanner.TO_END : Math.max(0, head.contentLength());
    }

    @Override
    public void onBody(int count) {
        note("body", count);
    }

    @Override
    public void onChunking(int count) {
        note("chunking", count);
    }

    @Override
    public void onFrameHead(int opcode, int count) {
        lastPart = "";
        note("frame " + opcode, count);
    }

    @Override
    public void onFramePayload(int opcode, int count) {
        note("payload " + opcode, count);
    }

    @Override
    public void onSetUp(int count) {
        note("set-up", count);
    }

    @Override
    public void onUpkeep(int count) {
        note("upkeep", count);
    }

    private void note(String part, int count) {
        bytes += count;
        boolean more = part.equals(lastPart);
        partBytes = more ? partBytes + count : count;
        if (more) {
            lines.remove(lines.size() - 1);
        }
        lines.add(part + ": " + partBytes);
        lastPart = part;
    }

    List<String> lines() {
        return lines;
    }

    /** All bytes that were told. */
    long bytes() {
        return bytes;
    }
}
