package dev.pushlab.client.transport;

import java.io.EOFException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;

/** Reads the HTTP/1.1 answers of one connection, one after the other, with Jetty's parser. */
final class AnswerParser implements HttpParser.ResponseHandler {

    /** What an answer holds, in order. */
    interface Sink {

        void onHead(int status, HttpFields fields);

        void onContent(ByteBuffer content);

        void onComplete();
    }

    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int LARGEST_HEAD_BYTES = 16 * 1024;

    private final Sink sink;
    private final HttpParser parser = new HttpParser(this, LARGEST_HEAD_BYTES);
    private HttpFields.Mutable fields = HttpFields.build();
    private int status;
    private boolean complete;
    private RuntimeException failure;

    AnswerParser(Sink sink) {
        this.sink = sink;
        parser.setHeaderCacheSize(0);
    }

    /**
     * Reads all there is. After the head of an upgrade's answer the rest is left in the buffer: it is not HTTP.
     *
     * @throws IllegalStateException when it is no answer
     */
    void parse(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            boolean stopped = parser.parseNext(bytes);
            if (failure != null) {
                throw failure;
            }
            if (complete) {
                complete = false;
                parser.reset();
                fields = HttpFields.build();
                sink.onComplete();
                if (status == SWITCHING_PROTOCOLS) {
                    return;
                }
            } else if (!stopped && parser.isClosed()) {
                throw new IllegalStateException("the connection's bytes go on after its last answer");
            }
        }
    }

    @Override
    public void startResponse(HttpVersion version, int answered, String reason) {
        status = answered;
    }

    @Override
    public void parsedHeader(HttpField field) {
        fields.add(field);
    }

    @Override
    public boolean headerComplete() {
        return fails(() -> sink.onHead(status, fields));
    }

    @Override
    public boolean content(ByteBuffer content) {
        return fails(() -> sink.onContent(content));
    }

    /** Keeps what the sink throws until the parser has returned: inside, it would be taken for bad HTTP, and lost. */
    private boolean fails(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            failure = e;
        }
        return failure != null;
    }

    @Override
    public boolean contentComplete() {
        return false;
    }

    @Override
    public boolean messageComplete() {
        complete = true;
        return true;
    }

    @Override
    public void badMessage(HttpException failure) {
        throw new IllegalStateException("the server's answer is not HTTP/1.1: " + failure.getReason());
    }

    @Override
    public void earlyEOF() {
        throw new IllegalStateException("the connection ended inside an answer", new EOFException());
    }
}
