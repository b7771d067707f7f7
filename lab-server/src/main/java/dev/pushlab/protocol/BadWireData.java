package dev.pushlab.protocol;

/** Bytes that are not what the wire contract promises; the message names what was expected and what came. */
public final class BadWireData extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message for the person who has to find the fault. */
    public BadWireData(String message) {
        super(message);
    }

    /** With the parser's complaint as cause. */
    public BadWireData(String message, Throwable cause) {
        super(message, cause);
    }
}
