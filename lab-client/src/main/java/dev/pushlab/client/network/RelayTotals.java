package dev.pushlab.client.network;

/**
 * What a relay has done so far.
 *
 * @param connections accepted since the start
 * @param openConnections neither finished nor cut
 * @param chunks released, both directions
 * @param bytes released, both directions
 * @param releases times a direction of a connection was due
 * @param lateReleases those of them the relay came to more than 0.5 ms late: a run with many is not to be trusted
 * @param heldBytes on their way now, all connections
 * @param peakHeldBytes the most that one direction of one connection has held
 */
public record RelayTotals(
        long connections,
        int openConnections,
        long chunks,
        long bytes,
        long releases,
        long lateReleases,
        long heldBytes,
        int peakHeldBytes) {}
