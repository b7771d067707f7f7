package dev.pushlab.server.page;

import dev.pushlab.server.transport.Problem;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A fault to teach with: while it is on, every transport refuses new requests with 503. What is open stays open. */
public final class Refusal {

    private static final int UNAVAILABLE = 503;

    private volatile boolean on;

    /** Off at first. */
    public Refusal() {}

    /** Begins or ends to refuse. */
    public void set(boolean refuse) {
        on = refuse;
    }

    /** Whether it refuses now. */
    public boolean isOn() {
        return on;
    }

    /** Stands before a transport's handler. */
    public Handler before(Handler transport) {
        return new Handler.Wrapper(transport) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                if (!on) {
                    return super.handle(request, response, callback);
                }
                response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
                new Problem(UNAVAILABLE, "refusing is a fault that was planted; the control call refuse takes it away")
                        .answer(response, callback);
                return true;
            }
        };
    }
}
