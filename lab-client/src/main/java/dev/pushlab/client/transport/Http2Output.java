package dev.pushlab.client.transport;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import org.eclipse.jetty.http2.frames.DataFrame;
import org.eclipse.jetty.http2.frames.Frame;
import org.eclipse.jetty.http2.frames.HeadersFrame;
import org.eclipse.jetty.http2.frames.PrefaceFrame;
import org.eclipse.jetty.http2.frames.SettingsFrame;
import org.eclipse.jetty.http2.frames.WindowUpdateFrame;
import org.eclipse.jetty.http2.generator.Generator;
import org.eclipse.jetty.http2.hpack.HpackException;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.util.Callback;

/**
 * Writes a client's HTTP/2 frames, within the windows that the server grants (RFC 9113 section 5.2): data that does not
 * fit waits. Any thread may write.
 */
final class Http2Output {

    private static final int LARGEST_FRAME_BYTES = 16_384;

    private record Waiting(int stream, ByteBuffer bytes, boolean end, Callback callback) {}

    private final WriteQueue queue;
    private final Generator generator = new Generator(ByteBufferPool.NON_POOLING);
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private long connectionWindow = 65_535;
    private long streamWindow = 65_535;
    private long firstStreamWindow = 65_535;

    Http2Output(WriteQueue queue) {
        this.queue = queue;
    }

    synchronized void preface(SettingsFrame settings, WindowUpdateFrame window, Callback callback) {
        queue.write(generated(new PrefaceFrame(), settings, window), callback);
    }

    /** Opens a stream; there is but one at a time. */
    synchronized void head(HeadersFrame frame, Callback callback) {
        streamWindow = firstStreamWindow;
        control(frame, callback);
    }

    synchronized void control(Frame frame, Callback callback) {
        queue.write(generated(frame), callback);
    }

    /** Sends data on a stream, which it may end on this side. */
    synchronized void data(int stream, ByteBuffer bytes, boolean end, Callback callback) {
        waiting.add(new Waiting(stream, bytes, end, callback));
        writeWhatFits();
    }

    /** Takes over what the server has set. */
    synchronized void obey(SettingsFrame settings) {
        Integer table = settings.getSettings().get(SettingsFrame.HEADER_TABLE_SIZE);
        if (table != null) {
            generator.getHpackEncoder().setMaxTableCapacity(table);
        }
        Integer window = settings.getSettings().get(SettingsFrame.INITIAL_WINDOW_SIZE);
        if (window != null) {
            streamWindow += window - firstStreamWindow;
            firstStreamWindow = window;
            writeWhatFits();
        }
    }

    synchronized void widen(int stream, int bytes) {
        if (stream == 0) {
            connectionWindow += bytes;
        } else {
            streamWindow += bytes;
        }
        writeWhatFits();
    }

    private void writeWhatFits() {
        for (Waiting next = waiting.peek(); next != null; next = waiting.peek()) {
            ByteBuffer bytes = next.bytes();
            int fits = (int) Math.min(Math.min(connectionWindow, streamWindow), LARGEST_FRAME_BYTES);
            int length = Math.min(fits, bytes.remaining());
            if (length <= 0 && bytes.hasRemaining()) {
                return;
            }
            ByteBuffer part = bytes.slice(bytes.position(), length);
            bytes.position(bytes.position() + length);
            connectionWindow -= length;
            streamWindow -= length;
            boolean last = !bytes.hasRemaining();
            queue.write(generated(next.stream(), part, last && next.end()), last ? next.callback() : Callback.NOOP);
            if (last) {
                waiting.remove();
            }
        }
    }

    private ByteBuffer generated(int stream, ByteBuffer part, boolean end) {
        RetainableByteBuffer.Mutable out = new RetainableByteBuffer.DynamicCapacity();
        generator.data(out, new DataFrame(stream, part, end), part.remaining());
        return out.getByteBuffer();
    }

    private ByteBuffer generated(Frame... frames) {
        RetainableByteBuffer.Mutable out = new RetainableByteBuffer.DynamicCapacity();
        try {
            for (Frame frame : frames) {
                generator.control(out, frame);
            }
        } catch (HpackException e) {
            throw new IllegalArgumentException("the head cannot be written: " + e.getMessage(), e);
        }
        return out.getByteBuffer();
    }
}
