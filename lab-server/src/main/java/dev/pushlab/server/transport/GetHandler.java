package dev.pushlab.server.transport;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What every endpoint's handler has in common: it takes GET, and says by a {@link Problem} why it does not serve. */
final class GetHandler extends Handler.Abstract.NonBlocking {

    /** Serves one request; may throw {@link Problem.Refused} until it has begun to answer. */
    @FunctionalInterface
    interface Service {
        void serve(Request request, Response response, Callback callback) throws Exception;
    }

    private static final int UNAVAILABLE = 503;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final Service service;
    private final boolean tunnels;

    GetHandler(Service service) {
        this(service, false);
    }

    /**
     * A handler.
     *
     * @param tunnels whether it takes an extended CONNECT too: what HTTP/2 has in place of a GET that asks for an
     *     upgrade (RFC 8441 section 5)
     */
    GetHandler(Service service, boolean tunnels) {
        this.service = service;
        this.tunnels = tunnels;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean tunnel = tunnels && HttpMethod.CONNECT.is(request.getMethod()) && request.getTunnelSupport() != null;
        if (!HttpMethod.GET.is(request.getMethod()) && !tunnel) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET");
            new Problem(METHOD_NOT_ALLOWED, "the method is " + request.getMethod() + "; allowed: GET")
                    .answer(response, callback);
            return true;
        }
        try {
            service.serve(request, response, callback);
        } catch (Problem.Refused refused) {
            if (refused.problem().status() == UNAVAILABLE) {
                response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
            }
            refused.problem().answer(response, callback);
        }
        return true;
    }
}
