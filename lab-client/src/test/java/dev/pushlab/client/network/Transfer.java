package dev.pushlab.client.network;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Moves bytes on a thread of its own; when that fails, the reader at the other end sees it. */
interface Transfer {

    void run() throws IOException;

    static Thread start(Transfer transfer) {
        Thread thread = new Thread(
                () -> {
                    try {
                        transfer.run();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                "test-transfer");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
