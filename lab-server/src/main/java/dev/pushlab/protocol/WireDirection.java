package dev.pushlab.protocol;

/** Which way bytes went. Server and client use the same names, so that their counts can be laid side by side. */
public enum WireDirection {
    /** What the client sent. */
    TO_SERVER,
    /** What the server sent. */
    TO_CLIENT
}
