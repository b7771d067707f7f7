package dev.pushlab.client.transport;

import dev.pushlab.server.wire.WireTap;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HostPortHttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.frames.DataFrame;
import org.eclipse.jetty.http2.frames.GoAwayFrame;
import org.eclipse.jetty.http2.frames.HeadersFrame;
import org.eclipse.jetty.http2.frames.PingFrame;
import org.eclipse.jetty.http2.frames.ResetFrame;
import org.eclipse.jetty.http2.frames.SettingsFrame;
import org.eclipse.jetty.http2.frames.WindowUpdateFrame;
import org.eclipse.jetty.http2.parser.Parser;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.util.Callback;

/**
 * HTTP/2 (RFC 9113) with prior knowledge, on Jetty's frames and HPACK: one connection a client and one stream at a
 * time, so that what is compared with HTTP/1.1 is the protocol and not how connections are shared. An upgrade is an
 * extended CONNECT (RFC 8441).
 */
final class Http2Line implements HttpLine, WireConnection.Input, Parser.Listener {

    private static final int OK = 200;
    private static final int LARGEST_HEAD_BYTES = 16 * 1024;

    /** As large as a browser's, so that no answer waits for the client: 8 MiB a stream, twice that a connection. */
    private static final int STREAM_WINDOW_BYTES = 8 << 20;

    private static final int CONNECTION_WINDOW_BYTES = 2 * STREAM_WINDOW_BYTES;
    private static final int FIRST_WINDOW_BYTES = 65_535;

    private final Input input;
    private final String scheme;
    private final Parser parser = new Parser(ByteBufferPool.NON_POOLING, LARGEST_HEAD_BYTES);
    private WireConnection connection;
    private Http2Output output;
    private int stream = -1;
    private boolean settled;
    private Runnable onceSettled = () -> {};
    private int unacknowledgedBytes;
    private long readAtNanos;
    private RuntimeException failure;

    Http2Line(Input input, String scheme) {
        this.input = new InflatedInput(input);
        this.scheme = scheme;
        parser.init(this);
    }

    @Override
    public void onOpen(WireConnection opened) {
        connection = opened;
        output = new Http2Output(new WriteQueue(opened));
        Map<Integer, Integer> settings =
                Map.of(SettingsFrame.ENABLE_PUSH, 0, SettingsFrame.INITIAL_WINDOW_SIZE, STREAM_WINDOW_BYTES);
        output.preface(
                new SettingsFrame(settings, false),
                new WindowUpdateFrame(0, CONNECTION_WINDOW_BYTES - FIRST_WINDOW_BYTES),
                failing());
        input.onOpen(this);
    }

    @Override
    public void get(RequestHead head, String target, Callback callback) {
        stream += 2;
        MetaData.Request request =
                new MetaData.Request("GET", scheme, authority(head), target, HttpVersion.HTTP_2, head.http2Fields(), 0);
        output.head(new HeadersFrame(stream, request, null, true), callback);
    }

    /** Waits for the server's word that it takes extended CONNECT (RFC 8441 section 3). */
    @Override
    public void upgrade(RequestHead head, String target, Callback callback) {
        stream += 2;
        MetaData.Request request = new MetaData.ConnectRequest(
                scheme,
                authority(head),
                target,
                head.http2Fields(),
                head.fields().get(HttpHeader.UPGRADE));
        onceSettled = () -> output.head(new HeadersFrame(stream, request, null, false), callback);
        if (settled) {
            onceSettled.run();
        }
    }

    private static HostPortHttpField authority(RequestHead head) {
        return new HostPortHttpField(head.fields().get(HttpHeader.HOST));
    }

    @Override
    public int upgradeStatus() {
        return OK;
    }

    @Override
    public void write(ByteBuffer bytes, Callback callback) {
        output.data(stream, bytes, false, callback);
    }

    @Override
    public void writeLast(ByteBuffer bytes, Callback callback) {
        output.data(stream, bytes, true, callback);
    }

    @Override
    public WireTap tap() {
        return connection.tap();
    }

    @Override
    public void leave() {
        // The server answers with its own goodbye and closes, perhaps before this write is known to have succeeded.
        output.control(new GoAwayFrame(0, 0, null), Callback.NOOP);
    }

    @Override
    public void close() {
        connection.close();
    }

    private Callback failing() {
        return Callback.from(() -> {}, this::onEnd);
    }

    @Override
    public void onBytes(ByteBuffer bytes, long atNanos) {
        readAtNanos = atNanos;
        parser.parse(bytes);
        if (failure != null) {
            throw failure;
        }
    }

    /** Jetty's parser logs what its listener throws, and goes on: so it is thrown when the parser is done. */
    private void guarded(Runnable call) {
        if (failure != null) {
            return;
        }
        try {
            call.run();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    @Override
    public void onSettings(SettingsFrame frame) {
        if (!frame.isReply()) {
            output.obey(frame);
            output.control(new SettingsFrame(Map.of(), true), failing());
            if (!settled) {
                settled = true;
                onceSettled.run();
            }
        }
    }

    @Override
    public void onHeaders(HeadersFrame frame) {
        guarded(() -> {
            if (frame.getMetaData() instanceof MetaData.Response answer) {
                input.onHead(answer.getStatus(), answer.getHttpFields());
            }
            if (frame.isEndStream()) {
                input.onComplete();
            }
        });
    }

    @Override
    public void onData(DataFrame frame) {
        unacknowledgedBytes += frame.flowControlLength();
        if (unacknowledgedBytes > STREAM_WINDOW_BYTES / 2) {
            output.control(new WindowUpdateFrame(0, unacknowledgedBytes), failing());
            if (!frame.isEndStream()) {
                output.control(new WindowUpdateFrame(frame.getStreamId(), unacknowledgedBytes), failing());
            }
            unacknowledgedBytes = 0;
        }
        guarded(() -> {
            if (frame.getByteBuffer().hasRemaining()) {
                input.onContent(frame.getByteBuffer(), readAtNanos);
            }
            if (frame.isEndStream()) {
                input.onComplete();
            }
        });
    }

    @Override
    public void onPing(PingFrame frame) {
        if (!frame.isReply()) {
            output.control(new PingFrame(frame.getPayload(), true), failing());
        }
    }

    @Override
    public void onWindowUpdate(WindowUpdateFrame frame) {
        output.widen(frame.getStreamId(), frame.getWindowDelta());
    }

    @Override
    public void onReset(ResetFrame frame) {
        fail("the server reset the stream with error " + frame.getError());
    }

    @Override
    public void onStreamFailure(int streamId, int error, String reason) {
        fail("the server's stream is not HTTP/2: " + reason);
    }

    @Override
    public void onConnectionFailure(int error, String reason) {
        fail("the server's frames are not HTTP/2: " + reason);
    }

    private void fail(String message) {
        guarded(() -> {
            throw new IllegalStateException(message);
        });
    }

    @Override
    public void onEnd(Throwable cause) {
        input.onEnd(cause);
    }
}
