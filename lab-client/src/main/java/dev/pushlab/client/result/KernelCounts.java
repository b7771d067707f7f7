package dev.pushlab.client.result;

import dev.pushlab.protocol.TransportTotals;

/**
 * The layer under the byte ledger: bytes, segments and IP bytes of the client's connections from the first connect
 * until everybody had every event, while all of them were still open. Beside them what the ledger had at that very
 * moment.
 *
 * @param source whether the kernel told this or it is estimated
 * @param connections connections that were counted
 * @param toServerBytes bytes that the kernel took from the client, retransmissions left out
 * @param toClientBytes bytes that the kernel received for the client in order, each once
 * @param segmentsToServer TCP segments from the client: data, acknowledgements, set-up and retransmissions
 * @param segmentsToClient TCP segments from the server
 * @param ipBytesToServer bytes of the IP packets from the client, headers and retransmissions included
 * @param ipBytesToClient bytes of the IP packets from the server
 * @param ledgerToServerBytes what the client's ledger had counted towards the server
 * @param ledgerToClientBytes what the client's ledger had counted towards the client
 * @param notCompared why the two cannot be held against each other; null when they can
 */
public record KernelCounts(
        CountSource source,
        long connections,
        long toServerBytes,
        long toClientBytes,
        long segmentsToServer,
        long segmentsToClient,
        long ipBytesToServer,
        long ipBytesToClient,
        long ledgerToServerBytes,
        long ledgerToClientBytes,
        String notCompared) {

    /** IPv4 and TCP with timestamps (RFC 9293 section 3.1, RFC 7323 section 3.2), the case of every current system. */
    private static final int SEGMENT_HEAD_BYTES = 52;

    /** The options that only a SYN bears: segment size, selective acknowledgement, window scale. */
    private static final int SYN_BYTES = 8;

    /**
     * An estimate where the kernel does not tell. A connection takes SYN, SYN-ACK and ACK; an HTTP exchange request,
     * answer and ACK; an event on a stream its segment and an ACK. Fewer where an ACK rides along with an answer that
     * comes within some 40 ms, or where one segment carries several events; more for bodies beyond a segment's size.
     * The ACK of an exchange is booked as the client's, as in polling; a request that is parked for longer is
     * acknowledged by the server instead, so the sum of both directions is better than either.
     *
     * @param ledger what the ledger had counted
     * @param events events that each stream has carried
     * @param reason why the kernel did not tell
     */
    public static KernelCounts estimated(TransportTotals ledger, long events, String reason) {
        long connections = ledger.connectionsOpened();
        long pushed = ledger.streams() * events;
        long toServer = 2 * connections + 2 * ledger.requests() + pushed;
        long toClient = connections + ledger.requests() + pushed;
        long toServerBytes = ledger.toServer().total();
        long toClientBytes = ledger.toClient().total();
        return new KernelCounts(
                CountSource.ESTIMATED,
                connections,
                toServerBytes,
                toClientBytes,
                toServer,
                toClient,
                toServerBytes + SEGMENT_HEAD_BYTES * toServer + SYN_BYTES * connections,
                toClientBytes + SEGMENT_HEAD_BYTES * toClient + SYN_BYTES * connections,
                toServerBytes,
                toClientBytes,
                reason);
    }

    /** Whether kernel and ledger were read at the same quiet moment. */
    public boolean isCompared() {
        return notCompared == null;
    }

    /** Whether kernel and ledger have the same bytes each way; says nothing unless they were compared. */
    public boolean agrees() {
        return toServerBytes == ledgerToServerBytes && toClientBytes == ledgerToClientBytes;
    }
}
