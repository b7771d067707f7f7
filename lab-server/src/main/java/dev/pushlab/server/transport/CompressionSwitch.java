package dev.pushlab.server.transport;

import dev.pushlab.protocol.BinaryCodec;
import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FeedPaths;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.gzip.GzipEncoderConfig;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Compresses answers with gzip (RFC 9110 section 8.4.1.3) where the request lets the server do so by
 * {@value FeedPaths#COMPRESSION} and says that the client accepts it. All other requests pass by it untouched.
 */
public final class CompressionSwitch extends Handler.Wrapper {

    private final Handler plain;

    /** A switch before the handler that makes the answers. */
    public CompressionSwitch(Handler plain) {
        // Jetty's handler matches paths within a context, and fails where there is none.
        super(new ContextHandler(compressing(plain), "/"));
        this.plain = plain;
    }

    private static Handler compressing(Handler plain) {
        GzipEncoderConfig encoder = new GzipEncoderConfig();
        // Each write of a stream must be readable when it arrives, not when the encoder's block is full.
        encoder.setSyncFlush(true);
        GzipCompression gzip = new GzipCompression();
        gzip.setDefaultEncoderConfig(encoder);
        CompressionHandler handler = new CompressionHandler(plain);
        handler.putCompression(gzip);
        handler.putConfiguration(
                "/*",
                CompressionConfig.builder()
                        .compressIncludeMimeType(FeedCodec.JSON_TYPE)
                        .compressIncludeMimeType(BinaryCodec.BINARY_TYPE)
                        .compressIncludeMimeType("text/event-stream")
                        .build());
        return handler;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String query = request.getHttpURI().getQuery();
        // Most requests are told from their text alone: to take the parameters apart twice would cost each of them.
        if (query == null || !query.contains(FeedPaths.COMPRESSION)) {
            return plain.handle(request, response, callback);
        }
        try {
            boolean on = FeedQuery.of(request).compression();
            return on ? super.handle(request, response, callback) : plain.handle(request, response, callback);
        } catch (Problem.Refused refused) {
            refused.problem().answer(response, callback);
            return true;
        }
    }
}
