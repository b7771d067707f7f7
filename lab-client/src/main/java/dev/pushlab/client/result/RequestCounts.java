package dev.pushlab.client.result;

/**
 * The request ledger: HTTP requests by what their answers were good for.
 *
 * @param data answers with at least one event, or a gap
 * @param empty answers of a poll without an event
 * @param timeout answers of a long-poll whose hold time had ended
 * @param stream answers that opened a stream: upgrade, or event stream
 * @param publish requests that published an event by POST, as the server counted them; a run's own plan takes none
 * @param refused answers with status 400 and above
 * @param events events that HTTP answers carried
 * @param parkedNanos time that requests waited for their answers, all clients together
 */
public record RequestCounts(
        long data, long empty, long timeout, long stream, long publish, long refused, long events, long parkedNanos) {

    /** No requests. */
    public static final RequestCounts NONE = new RequestCounts(0, 0, 0, 0, 0, 0, 0, 0);

    /** All requests of subscribers that were answered. */
    public long total() {
        return data + empty + timeout + stream + refused;
    }

    /** The same with the requests that published. */
    public RequestCounts publishing(long requests) {
        return new RequestCounts(data, empty, timeout, stream, requests, refused, events, parkedNanos);
    }

    /** Both together. */
    public RequestCounts plus(RequestCounts other) {
        return new RequestCounts(
                data + other.data,
                empty + other.empty,
                timeout + other.timeout,
                stream + other.stream,
                publish + other.publish,
                refused + other.refused,
                events + other.events,
                parkedNanos + other.parkedNanos);
    }
}
