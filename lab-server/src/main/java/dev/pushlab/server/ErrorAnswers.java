package dev.pushlab.server;

import dev.pushlab.server.transport.Problem;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Errors that Jetty finds, said the way the lab says its own; an exception's message never leaves the server. */
final class ErrorAnswers extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        String detail = status == 404
                ? "there is nothing at this path"
                : status >= 500 ? "the server failed; its log says why" : "the request is not well-formed";
        new Problem(status, detail).answer(response, callback);
        return true;
    }
}
