package dev.pushlab.protocol;

/**
 * What one side counted at its sockets for one transport, live.
 *
 * @param connectionsOpened connections ever opened
 * @param connectionsClosed connections closed since
 * @param cleanCloses of these, how many closed between two exchanges, or after a close frame each way (WebSocket)
 * @param requests HTTP requests whose head was seen whole
 * @param streams answers that opened a stream: 101, or the head of an event stream
 * @param emptyAnswers answers without an event
 * @param refusals answers with status 400 and above
 * @param framesToServer WebSocket frames from the client
 * @param framesToClient WebSocket frames from the server
 * @param toServer bytes from the client
 * @param toClient bytes from the server
 */
public record TransportTotals(
        long connectionsOpened,
        long connectionsClosed,
        long cleanCloses,
        long requests,
        long streams,
        long emptyAnswers,
        long refusals,
        FrameCounts framesToServer,
        FrameCounts framesToClient,
        WireBytes toServer,
        WireBytes toClient) {

    /** Nothing counted. */
    public static final TransportTotals NONE = new TransportTotals(
            0, 0, 0, 0, 0, 0, 0, FrameCounts.NONE, FrameCounts.NONE, WireBytes.NONE, WireBytes.NONE);

    /** Connections open now. */
    public long connectionsOpen() {
        return connectionsOpened - connectionsClosed;
    }

    /** Both together. */
    public TransportTotals plus(TransportTotals other) {
        return new TransportTotals(
                connectionsOpened + other.connectionsOpened,
                connectionsClosed + other.connectionsClosed,
                cleanCloses + other.cleanCloses,
                requests + other.requests,
                streams + other.streams,
                emptyAnswers + other.emptyAnswers,
                refusals + other.refusals,
                framesToServer.plus(other.framesToServer),
                framesToClient.plus(other.framesToClient),
                toServer.plus(other.toServer),
                toClient.plus(other.toClient));
    }

    /** What came since an earlier reading. */
    public TransportTotals minus(TransportTotals earlier) {
        return new TransportTotals(
                connectionsOpened - earlier.connectionsOpened,
                connectionsClosed - earlier.connectionsClosed,
                cleanCloses - earlier.cleanCloses,
                requests - earlier.requests,
                streams - earlier.streams,
                emptyAnswers - earlier.emptyAnswers,
                refusals - earlier.refusals,
                framesToServer.minus(earlier.framesToServer),
                framesToClient.minus(earlier.framesToClient),
                toServer.minus(earlier.toServer),
                toClient.minus(earlier.toClient));
    }
}
