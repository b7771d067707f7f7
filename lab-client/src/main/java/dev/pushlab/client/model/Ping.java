package dev.pushlab.client.model;

/**
 * The ping and pong that keep a WebSocket alive.
 *
 * @param everySeconds from one ping to the next; infinite for none
 * @param payloadBytes what a ping carries, and its pong returns: 0 to 125 (RFC 6455 section 5.5)
 */
public record Ping(double everySeconds, double payloadBytes) {

    /** A connection that is never pinged. */
    public static final Ping NEVER = new Ping(Double.POSITIVE_INFINITY, 0);

    public Ping {
        Check.positive("everySeconds", everySeconds);
        if (!(payloadBytes >= 0 && payloadBytes <= 125)) {
            throw new IllegalArgumentException("payloadBytes is " + payloadBytes + "; allowed: 0 to 125");
        }
    }
}
