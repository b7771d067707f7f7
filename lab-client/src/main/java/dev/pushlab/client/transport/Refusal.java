package dev.pushlab.client.transport;

/** The server, or somebody between, has answered with a status that is no success. */
public final class Refusal extends IllegalStateException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 200;
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;

    private final int status;

    Refusal(String transport, int status, String said) {
        super(transport + " was answered with " + status + shown(said));
        this.status = status;
    }

    private static String shown(String said) {
        return said.isBlank() ? "" : ": " + said.substring(0, Math.min(MOST_SHOWN, said.length()));
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Whether the same request may have more luck later: what is wrong is not the request. */
    public boolean mayPass() {
        return status >= 500 || status == TIMEOUT || status == TOO_MANY;
    }
}
