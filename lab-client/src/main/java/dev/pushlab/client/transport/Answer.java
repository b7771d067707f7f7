package dev.pushlab.client.transport;

/** What an HTTP answer was good for. */
public enum Answer {
    /** It carried at least one event, or a gap. */
    DATA,
    /** It came at once and carried nothing. */
    EMPTY,
    /** The hold time ended before there was an event. */
    TIMEOUT,
    /** It opened a stream: the head of an event stream, or an upgrade. */
    STREAM,
    /** It was refused, status 400 and above. */
    REFUSED
}
