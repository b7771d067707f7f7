package dev.pushlab.client.transport;

import java.util.concurrent.atomic.AtomicBoolean;

/** Sees to it that a listener is told of the end exactly once, whichever way it comes first. */
final class SubscriptionEnd {

    private final SubscriptionListener listener;
    private final AtomicBoolean told = new AtomicBoolean();

    SubscriptionEnd(SubscriptionListener listener) {
        this.listener = listener;
    }

    void closed(Ending ending) {
        if (told.compareAndSet(false, true)) {
            listener.onClosed(ending);
        }
    }

    void failed(Throwable cause) {
        if (told.compareAndSet(false, true)) {
            listener.onFailure(cause);
        }
    }

    boolean isTold() {
        return told.get();
    }
}
