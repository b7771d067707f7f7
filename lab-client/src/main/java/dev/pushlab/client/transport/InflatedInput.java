package dev.pushlab.client.transport;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.GZIPContentDecoder;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.RetainableByteBuffer;

/** Inflates bodies that come as gzip (RFC 9110 section 8.4.1.3), piece by piece as they come. */
final class InflatedInput implements HttpLine.Input {

    private static final int PIECE_BYTES = 16 * 1024;

    private final HttpLine.Input input;
    private GZIPContentDecoder decoder;

    InflatedInput(HttpLine.Input input) {
        this.input = input;
    }

    @Override
    public void onOpen(HttpLine line) {
        input.onOpen(line);
    }

    @Override
    public void onHead(int status, HttpFields fields) {
        decoder = "gzip".equals(fields.get(HttpHeader.CONTENT_ENCODING)) ? new GZIPContentDecoder(PIECE_BYTES) : null;
        input.onHead(status, fields);
    }

    @Override
    public void onContent(ByteBuffer content, long readAtNanos) {
        if (decoder == null) {
            input.onContent(content, readAtNanos);
            return;
        }
        while (content.hasRemaining()) {
            RetainableByteBuffer piece = decoder.decode(content);
            if (piece.hasRemaining()) {
                input.onContent(piece.getByteBuffer(), readAtNanos);
            }
            piece.release();
        }
    }

    @Override
    public void onComplete() {
        decoder = null;
        input.onComplete();
    }

    @Override
    public void onEnd(Throwable cause) {
        input.onEnd(cause);
    }
}
