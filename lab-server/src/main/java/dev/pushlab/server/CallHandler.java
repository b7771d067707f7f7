package dev.pushlab.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushlab.protocol.BadWireData;
import dev.pushlab.server.transport.Problem;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A call that is no transport: one method, a small body in, a record out. */
final class CallHandler extends Handler.Abstract {

    /** What the call does. */
    @FunctionalInterface
    interface Call {
        /**
         * Answers a call; refuses by {@link Problem.Refused}, {@link BadWireData} or {@link IllegalArgumentException}.
         *
         * @param request the request, for its heads
         * @param body the body; empty for GET
         */
        Object call(Request request, String body) throws Exception;
    }

    /** The largest payload with every character escaped, and what stands around it. */
    private static final int LARGEST_BODY_BYTES = 6 * (1 << 20) + 1_024;

    private final String method;
    private final int status;
    private final Call call;

    CallHandler(String method, int status, Call call) {
        this.method = method;
        this.status = status;
        this.call = call;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!method.equals(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, method);
            new Problem(405, "the method is " + request.getMethod() + "; allowed: " + method)
                    .answer(response, callback);
            return true;
        }
        if (request.getLength() > LARGEST_BODY_BYTES) {
            new Problem(413, "the body has " + request.getLength() + " bytes; allowed: " + LARGEST_BODY_BYTES)
                    .answer(response, callback);
            return true;
        }
        try {
            String body = Content.Source.asString(request, UTF_8);
            JsonAnswer.write(status, call.call(request, body), response, callback);
        } catch (Problem.Refused refused) {
            refused.problem().answer(response, callback);
        } catch (BadWireData | IllegalArgumentException e) {
            new Problem(400, e.getMessage()).answer(response, callback);
        } catch (Exception e) {
            callback.failed(e);
        }
        return true;
    }
}
