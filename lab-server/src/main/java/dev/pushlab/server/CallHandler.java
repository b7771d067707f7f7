package dev.pushlab.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushlab.protocol.BadWireData;
import dev.pushlab.server.access.AccessHandler;
import dev.pushlab.server.transport.Problem;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A call that is no transport: one method, a small body in, a record out. A body that comes slowly holds no thread, and
 * has a deadline.
 */
final class CallHandler extends Handler.Abstract {

    /** What the call does. */
    @FunctionalInterface
    interface Call {
        /**
         * Answers a call; refuses by {@link Problem.Refused}, {@link BadWireData} or {@link IllegalArgumentException}.
         *
         * @param body the body; empty for GET
         */
        Object call(String body) throws Exception;
    }

    /** The largest payload with every character escaped, and what stands around it. */
    static final int LARGEST_BODY_BYTES = 6 * (1 << 20) + 1_024;

    private final String method;
    private final int status;
    private final Predicate<Request> mayCall;
    private final Duration bodyDeadline;
    private final Call call;

    CallHandler(String method, int status, Predicate<Request> mayCall, Duration bodyDeadline, Call call) {
        this.method = method;
        this.status = status;
        this.mayCall = mayCall;
        this.bodyDeadline = bodyDeadline;
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
        if (!mayCall.test(request)) {
            AccessHandler.unauthorised(response).problem().answer(response, callback);
            return true;
        }
        Promise.Completable<String> body = new Promise.Completable<>();
        try {
            Content.Source.asString(request, UTF_8, body);
        } catch (RuntimeException e) {
            body.failed(e);
        }
        Scheduler.Task deadline = request.getComponents()
                .getScheduler()
                .schedule(
                        () -> body.completeExceptionally(new TimeoutException()),
                        bodyDeadline.toMillis(),
                        TimeUnit.MILLISECONDS);
        body.whenComplete((text, failure) -> {
            deadline.cancel();
            answer(text, failure, response, callback);
        });
        return true;
    }

    private void answer(String body, Throwable failure, Response response, Callback callback) {
        try {
            if (failure != null) {
                throw failure;
            }
            JsonAnswer.write(status, call.call(body), response, callback);
        } catch (Throwable e) {
            refuse(e instanceof CompletionException wrapped ? wrapped.getCause() : e, response, callback);
        }
    }

    private void refuse(Throwable cause, Response response, Callback callback) {
        if (cause instanceof Problem.Refused refused) {
            refused.problem().answer(response, callback);
        } else if (cause.getCause() instanceof CharacterCodingException) {
            new Problem(400, "the body is not UTF-8").answer(response, callback);
        } else if (cause instanceof BadWireData || cause instanceof IllegalArgumentException) {
            new Problem(400, cause.getMessage()).answer(response, callback);
        } else if (cause instanceof TimeoutException) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            new Problem(408, "the body did not come within " + bodyDeadline.toMillis() + " ms")
                    .answer(response, callback);
        } else if (cause instanceof HttpException known) {
            new Problem(known.getCode(), "the body is refused; allowed: " + LARGEST_BODY_BYTES + " bytes")
                    .answer(response, callback);
        } else {
            callback.failed(cause);
        }
    }
}
