package dev.pushlab.client.run;

/**
 * What the kernel has counted for one established TCP connection, seen from one end of it.
 *
 * @param localPort port of this end
 * @param unreadBytes bytes that have arrived and that the process has not read yet
 * @param unsentBytes bytes that the process has written and that have not been sent yet
 * @param sentBytes bytes sent, retransmissions included; neither SYN nor FIN
 * @param retransmittedBytes how many of them were sent again
 * @param receivedBytes bytes received in order, each once
 * @param segmentsSent segments sent, an active end's SYN included
 * @param segmentsReceived segments received, the SYN-ACK included
 * @param ipv6 whether packets have IPv6 heads
 * @param timestamps whether segments bear the timestamp option
 */
record KernelSocket(
        int localPort,
        long unreadBytes,
        long unsentBytes,
        long sentBytes,
        long retransmittedBytes,
        long receivedBytes,
        long segmentsSent,
        long segmentsReceived,
        boolean ipv6,
        boolean timestamps) {

    /** Bytes of the process's own that have been sent. */
    long ownBytesSent() {
        return sentBytes - retransmittedBytes;
    }

    /** Whether all that was sent or received has also been written or read by a process. */
    boolean isSettled() {
        return unreadBytes == 0 && unsentBytes == 0;
    }

    /** IP bytes sent. Of an end that has connected: the other end's SYN-ACK is not among its segments. */
    long ipBytesSent() {
        return sentBytes + segmentHeadBytes() * segmentsSent + synBytes();
    }

    /** IP bytes received, but for bytes that came twice. */
    long ipBytesReceived() {
        return receivedBytes + segmentHeadBytes() * segmentsReceived + synBytes();
    }

    /** RFC 791 and RFC 8200 (IP), RFC 9293 (TCP), RFC 7323 (10 bytes of timestamps, padded to 12). */
    private long segmentHeadBytes() {
        return (ipv6 ? 40 : 20) + 20 + (timestamps ? 12 : 0);
    }

    /** What a SYN's options take beyond those of other segments: 20 bytes in all, 12 without timestamps. */
    private long synBytes() {
        return timestamps ? 8 : 12;
    }
}
