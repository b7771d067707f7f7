package dev.pushlab.client.model;

/**
 * Predicts server-sent events: one request whose answer never ends, with a block of lines an event.
 *
 * <p>Latency as with WebSocket: one transit, d, at every percentile, and no request an event. It costs the line around
 * the data; an {@code id:} line and chunk heads, where sent, count to the event's envelope. Format: WHATWG HTML section
 * 9.2.5.
 */
final class SseModel implements TransportModel {
    /** {@code "data: "}, the line's end, and the empty line that ends the event. */
    private static final int LINE_BYTES = 8;

    private static final Flow NO_UPKEEP = new Flow(0, 0, 0, 0, 0);

    @Override
    public String name() {
        return "sse";
    }

    @Override
    public Prediction predict(Workload workload) {
        return OpenStream.predict(workload, workload.eventBytes() + LINE_BYTES, NO_UPKEEP);
    }
}
