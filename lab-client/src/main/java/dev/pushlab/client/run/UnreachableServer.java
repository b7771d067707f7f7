package dev.pushlab.client.run;

/** The server does not answer, or not as a lab server does. */
public final class UnreachableServer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what was asked and what came. */
    public UnreachableServer(String message, Throwable cause) {
        super(message, cause);
    }
}
