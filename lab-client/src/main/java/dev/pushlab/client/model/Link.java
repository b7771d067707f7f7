package dev.pushlab.client.model;

/**
 * What the layers under HTTP and WebSocket add to bytes.
 *
 * <p>Valid while an answer fits one segment: 1,448 bytes on Ethernet, 65,483 on a Linux loopback.
 *
 * @param recordBytes added by TLS to each record: 22 with TLS 1.3 (RFC 8446 section 5.2: 5 head, 1 type, 16 tag), or 0
 * @param segmentHeadBytes h: the heads of a segment, 52 for IPv4 (20) and TCP (20) with timestamps (12)
 * @param ackDelaySeconds how long a kernel waits for data that can carry an acknowledgement: 0.04 on Linux; 0 leaves
 *     timing out and counts three segments an exchange (request, answer, one acknowledgement)
 */
public record Link(double recordBytes, double segmentHeadBytes, double ackDelaySeconds) {

    /** Plain TCP on Linux. */
    public static final Link LINUX = new Link(0, 52, 0.04);

    /**
     * Plain TCP with three segments an exchange whatever the timing: the rule papers and the back of an envelope use.
     */
    public static final Link THREE_SEGMENTS = new Link(0, 52, 0);

    public Link {
        Check.finite("recordBytes", recordBytes, 0);
        Check.finite("segmentHeadBytes", segmentHeadBytes, 0);
        Check.finite("ackDelaySeconds", ackDelaySeconds, 0);
    }

    /** The same link under TLS 1.3. */
    public Link withTls() {
        return new Link(22, segmentHeadBytes, ackDelaySeconds);
    }

    /**
     * Segments of one request and its answer: two, and an acknowledgement for each that the next data is too late for.
     *
     * @param promptShare the share of requests answered before the server's kernel acknowledges them
     * @param pauseSeconds from an answer to the client's next request
     */
    double segments(double promptShare, double pauseSeconds) {
        if (ackDelaySeconds == 0) {
            return 3;
        }
        return 2 + (1 - promptShare) + (pauseSeconds < ackDelaySeconds ? 0 : 1);
    }
}
