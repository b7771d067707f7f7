package dev.pushlab.server.transport;

import org.eclipse.jetty.util.Callback;

/**
 * Tells the ledger what a write has carried, once it has, and passes on how it ended. What failed has carried nothing:
 * {@link Callback#from(Runnable, Callback)} would tell then too.
 */
final class WhenWritten extends Callback.Nested {

    private final Runnable tell;

    WhenWritten(Runnable tell, Callback callback) {
        super(callback);
        this.tell = tell;
    }

    @Override
    public void succeeded() {
        tell.run();
        super.succeeded();
    }
}
