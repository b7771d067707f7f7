package dev.pushlab.client.transport;

import dev.pushlab.server.wire.WireTap;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.util.Callback;

/** HTTP/1.1 (RFC 9112): one exchange after the other on the connection itself, which an upgrade takes over. */
final class Http1Line implements HttpLine, WireConnection.Input, AnswerParser.Sink {

    private static final int SWITCHING_PROTOCOLS = 101;

    private final Input input;
    private final AnswerParser answers = new AnswerParser(this);
    private WireConnection connection;
    private WriteQueue frames;
    private boolean upgraded;
    private long readAtNanos;

    Http1Line(Input input) {
        this.input = new InflatedInput(input);
    }

    @Override
    public void get(RequestHead head, String target, Callback callback) {
        connection.write(ByteBuffer.wrap(head.http1(target)), callback);
    }

    @Override
    public void upgrade(RequestHead head, String target, Callback callback) {
        get(head, target, callback);
    }

    @Override
    public int upgradeStatus() {
        return SWITCHING_PROTOCOLS;
    }

    @Override
    public void write(ByteBuffer bytes, Callback callback) {
        frames.write(bytes, callback);
    }

    @Override
    public void writeLast(ByteBuffer bytes, Callback callback) {
        frames.write(bytes, callback);
    }

    @Override
    public WireTap tap() {
        return connection.tap();
    }

    @Override
    public void leave() {
        connection.leave();
    }

    @Override
    public void close() {
        connection.close();
    }

    @Override
    public void onOpen(WireConnection opened) {
        connection = opened;
        input.onOpen(this);
    }

    @Override
    public void onBytes(ByteBuffer bytes, long atNanos) {
        readAtNanos = atNanos;
        if (!upgraded) {
            answers.parse(bytes);
        }
        if (upgraded && bytes.hasRemaining()) {
            input.onContent(bytes, atNanos);
        }
    }

    @Override
    public void onHead(int status, HttpFields fields) {
        if (status == SWITCHING_PROTOCOLS) {
            frames = new WriteQueue(connection);
        }
        input.onHead(status, fields);
        upgraded = status == SWITCHING_PROTOCOLS;
    }

    @Override
    public void onContent(ByteBuffer content) {
        input.onContent(content, readAtNanos);
    }

    @Override
    public void onComplete() {
        if (!upgraded) {
            input.onComplete();
        }
    }

    @Override
    public void onEnd(Throwable cause) {
        input.onEnd(cause);
    }
}
