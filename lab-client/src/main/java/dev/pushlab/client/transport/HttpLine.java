package dev.pushlab.client.transport;

import dev.pushlab.server.wire.WireTap;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.util.Callback;

/**
 * A connection to the server that speaks some version of HTTP: one exchange after the other, or one that turns it into
 * a stream of bytes both ways.
 */
interface HttpLine {

    /** Who reads a line. Calls come one at a time; none after {@link #onEnd}. */
    interface Input {

        void onOpen(HttpLine line);

        /** An answer's head is here. */
        void onHead(int status, HttpFields fields);

        /**
         * A part of an answer's body, not compressed any more, or of what comes after an upgrade; all of it must be
         * consumed.
         *
         * @param readAtNanos {@link System#nanoTime()} when it was read
         */
        void onContent(ByteBuffer content, long readAtNanos);

        /** The answer is complete. */
        void onComplete();

        /**
         * Nothing more will come.
         *
         * @param cause why, or null when the peer has closed in good order
         */
        void onEnd(Throwable cause);
    }

    /** Sends a GET request; the next only when the answer to this is complete. */
    void get(RequestHead head, String target, Callback callback);

    /** Asks to turn to the protocol that the head's {@code Upgrade} names. */
    void upgrade(RequestHead head, String target, Callback callback);

    /** Status of the answer that grants an upgrade. */
    int upgradeStatus();

    /** Writes bytes after an upgrade; any thread may, and as often as it likes. */
    void write(ByteBuffer bytes, Callback callback);

    /** Writes the last bytes there will be. */
    void writeLast(ByteBuffer bytes, Callback callback);

    /** Who counts this connection. */
    WireTap tap();

    /** Says that nothing more will be sent, and reads on until the peer has closed too. */
    void leave();

    /** Closes the connection whatever is under way. */
    void close();
}
