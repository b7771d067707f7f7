package dev.pushlab.server.access;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose request does not come to an end: its first one, or the head of any. The idle timeout does
 * not, since every byte that drips in sets it back.
 */
public final class RequestDeadline extends AbstractLifeCycle {

    private final ServerConnector connector;
    private final Duration deadline;
    private volatile Scheduler.Task next;

    /** @param deadline time for the head of a request, from its first byte */
    public RequestDeadline(ServerConnector connector, Duration deadline) {
        this.connector = connector;
        this.deadline = deadline;
    }

    @Override
    protected void doStart() {
        schedule();
    }

    @Override
    protected void doStop() {
        next.cancel();
    }

    private void schedule() {
        next = connector.getScheduler().schedule(this::sweep, deadline.toMillis() / 5 + 1, TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        for (EndPoint endPoint : connector.getConnectedEndPoints()) {
            if (isLate(endPoint)) {
                endPoint.close(new TimeoutException("the request's head took longer than " + deadline));
            }
        }
        if (isRunning()) {
            schedule();
        }
    }

    private boolean isLate(EndPoint endPoint) {
        Connection connection = endPoint.getConnection();
        if (connection instanceof SslConnection secure) {
            connection = secure.getSslEndPoint().getConnection();
        }
        if (!(connection instanceof HttpConnection http)) {
            // An upgraded connection has deadlines of its own.
            return false;
        }
        HttpParser parser = http.getParser();
        boolean inHead = parser.inHeaderState() && !parser.isStart();
        boolean silent = http.getMessagesIn() == 0 && parser.isStart();
        return silent && endPoint instanceof AbstractEndPoint quiet && quiet.getIdleFor() > deadline.toMillis()
                || inHead && System.nanoTime() - parser.getBeginNanoTime() > deadline.toNanos();
    }
}
