package dev.pushlab.client.model;

/**
 * Predicts WebSocket: one upgrade, then a frame an event.
 *
 * <p>An event takes one transit, d, at every percentile, and no request. It costs the frame head, and a ping and a pong
 * where the connection is kept alive. Framing: RFC 6455 section 5.2.
 */
final class WebSocketModel implements TransportModel {

    @Override
    public String name() {
        return "websocket";
    }

    @Override
    public Prediction predict(Workload workload) {
        double eventBytes = workload.eventBytes();
        return OpenStream.predict(workload, eventBytes + frameHeadBytes(eventBytes), upkeep(workload));
    }

    /** The head of a frame from server to client, which is not masked. */
    static double frameHeadBytes(double payloadBytes) {
        if (payloadBytes <= 125) {
            return 2;
        }
        return payloadBytes <= 65_535 ? 4 : 10;
    }

    /** A ping of 2 + K bytes, its pong of 6 + K as a client masks, and the acknowledgement of that. */
    private static Flow upkeep(Workload workload) {
        double perSecond = 1 / workload.ping().everySeconds();
        double perEvent = perSecond == 0 ? 0 : perSecond / workload.eventsPerSecond();
        return new Flow(perSecond, perEvent, 8 + 2 * workload.ping().payloadBytes(), 2, 3);
    }
}
