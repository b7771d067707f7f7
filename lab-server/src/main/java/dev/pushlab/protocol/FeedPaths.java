package dev.pushlab.protocol;

/** Paths, parameters and names of the wire contract, each said once. */
public final class FeedPaths {

    /** Prefix of every call; a transport's name follows. */
    public static final String API = "/api/";

    /** Publishes the body as an event. */
    public static final String EVENTS = API + "events";

    /** Live wire totals and counts, by transport. */
    public static final String TOTALS = API + "totals";

    /** Feed, clock and process of the server. */
    public static final String STATUS = API + "status";

    /** What the server's process has used, and how long it stood still. */
    public static final String PROCESS = API + "process";

    /** Machine and JVM of the server. */
    public static final String MACHINE = API + "machine";

    /** Prefix of the calls that need the control token. */
    public static final String CONTROL = API + "control/";

    /** Gives whoever shows the token a one-time ticket: {@code POST}. */
    public static final String TICKETS = API + "tickets";

    /** One-time ticket in place of the token, for a WebSocket or an EventSource of a browser. */
    public static final String TICKET = "ticket";

    /** Cursor: the last sequence the subscriber has. */
    public static final String AFTER = "after";

    /** Epoch that the cursor belongs to; left out, the current one is meant. */
    public static final String EPOCH = "epoch";

    /** Hold time of a long-poll in seconds, whole or with a fraction. */
    public static final String HOLD = "hold";

    /**
     * Whether the server may compress where the client accepts it: {@value #ON}. A parameter, because a browser accepts
     * it in every request, and it is the server's choice that is to be compared.
     */
    public static final String COMPRESSION = "compression";

    /** Value that switches a parameter on. */
    public static final String ON = "on";

    /** Request field that asks for an answer's head of so many bytes: papers give the sizes of the heads they had. */
    public static final String ANSWER_HEAD_BYTES = "Pushlab-Answer-Head-Bytes";

    /** WebSocket subprotocol with JSON text messages. */
    public static final String TEXT_SUBPROTOCOL = "pushlab.v1";

    /** WebSocket subprotocol with binary messages. */
    public static final String BINARY_SUBPROTOCOL = "pushlab.v1.binary";

    private FeedPaths() {}

    /**
     * Path of a transport's endpoint.
     *
     * @param transport the transport's name
     */
    public static String of(String transport) {
        return API + transport;
    }
}
