package dev.pushlab.client.result;

import dev.pushlab.protocol.TransportTotals;

/**
 * The byte ledger of a trial.
 *
 * @param client all that the client counted at its sockets, from the first connect to the last close
 * @param server the same, counted by the server at its own sockets
 * @param setUp the client's count until all subscribers were there: connecting, handshakes
 * @param window the client's count during the measurement: the steady state
 */
public record ByteLedger(
        TransportTotals client, TransportTotals server, TransportTotals setUp, TransportTotals window) {

    /** Refuses what is missing. */
    public ByteLedger {
        Present.require("client", client);
        Present.require("server", server);
        Present.require("setUp", setUp);
        Present.require("window", window);
    }

    /** Whether both sides counted the same bytes, each way and in every part. */
    public boolean agrees() {
        return client.toServer().equals(server.toServer()) && client.toClient().equals(server.toClient());
    }

    /** Whether the parts add up to the total, on both sides and each way. */
    public boolean addsUp() {
        return adds(client) && adds(server);
    }

    private static boolean adds(TransportTotals totals) {
        return totals.toServer().sumOfParts() == totals.toServer().total()
                && totals.toClient().sumOfParts() == totals.toClient().total();
    }
}
