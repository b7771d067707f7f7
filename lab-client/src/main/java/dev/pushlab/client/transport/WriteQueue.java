package dev.pushlab.client.transport;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/** Writes to a connection one after the other what any thread hands in. What fails is told to its own callback. */
final class WriteQueue extends IteratingCallback {

    private record Write(ByteBuffer bytes, Callback callback) {}

    private final WireConnection connection;
    private final Queue<Write> waiting = new ArrayDeque<>();
    private Callback current = Callback.NOOP;

    WriteQueue(WireConnection connection) {
        this.connection = connection;
    }

    void write(ByteBuffer bytes, Callback callback) {
        synchronized (waiting) {
            waiting.add(new Write(bytes, callback));
        }
        iterate();
    }

    @Override
    protected Action process() {
        Write next;
        synchronized (waiting) {
            next = waiting.poll();
        }
        if (next == null) {
            return Action.IDLE;
        }
        current = next.callback();
        connection.write(next.bytes(), this);
        return Action.SCHEDULED;
    }

    @Override
    protected void onSuccess() {
        current.succeeded();
    }

    @Override
    protected void onFailure(Throwable cause) {
        current.failed(cause);
    }
}
