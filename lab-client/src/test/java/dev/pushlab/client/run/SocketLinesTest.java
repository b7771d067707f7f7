package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ss of iproute2 6.1 printed on Linux 6.18, shortened by fields that nobody asks for. */
class SocketLinesTest {

    private static final String BUSY = """
            ESTAB      1      0                     127.0.0.1:59848          127.0.0.1:49511 timer:(keepalive,9sec,0)
            \t ts sack bbr wscale:10,10 rto:200 mss:32741 cwnd:10 bytes_acked:1 segs_out:2 segs_in:1 bbr:(bw:0bps,mrtt:0.003)
            CLOSE-WAIT 1      0                     127.0.0.1:59850          127.0.0.1:49511
            \t ts sack bbr wscale:10,10 rto:200 mss:32741 cwnd:10 bytes_acked:1 bytes_received:1 segs_out:2 segs_in:2
            ESTAB      90     72000        [::ffff:127.0.0.1]:49511 [::ffff:127.0.0.1]:59846 ino:7 sk:1 <->
            \t ts sack bbr rto:208 mss:47616 cwnd:15 bytes_sent:142848 bytes_retrans:14848 bytes_acked:128000 \
            bytes_received:100 segs_out:6 segs_in:5 data_segs_out:5 data_segs_in:1 retrans:0/1 notsent:72000
            """;

    @Test
    void readsEachEstablishedConnection() {
        KernelReading reading = SocketLines.parse(BUSY);
        assertEquals(
                List.of(
                        new KernelSocket(59848, 1, 0, 0, 0, 0, 2, 1, false, true),
                        new KernelSocket(49511, 90, 72000, 142848, 14848, 100, 6, 5, false, true)),
                reading.sockets());
        assertFalse(reading.isSilent());
    }

    @Test
    void leavesOutWhatWasSentAgain() {
        KernelSocket socket = SocketLines.parse(BUSY).sockets().get(1);
        assertEquals(128000, socket.ownBytesSent());
        assertFalse(socket.isSettled());
    }

    /** What the counters of the loopback device said of these connections, with nothing else in their namespace. */
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:55028, ts sack, 5408",
        "[::1]:38972, ts sack, 6328",
        "[::ffff:127.0.0.1]:55028, ts sack, 5408",
        "127.0.0.1:59902, sack, 4864",
        "[::1]:53706, sack, 5784"
    })
    void hasAsManyIpBytesAsTheDeviceCounted(String local, String options, long deviceBytes) {
        String line = "ESTAB 0 0 " + local + " [::1]:40341\n\t " + options
                + " bbr wscale:10,10 rto:204 bytes_sent:1000 bytes_acked:1001 bytes_received:2000 segs_out:24 segs_in:22"
                + " data_segs_out:20 data_segs_in:20\n";
        KernelSocket socket = SocketLines.parse(line).sockets().get(0);
        assertEquals(deviceBytes, socket.ipBytesSent() + socket.ipBytesReceived());
    }

    @Test
    void hasNoSocketsWhereThereAreNone() {
        assertEquals(KernelReading.of(List.of()), SocketLines.parse(""));
    }

    @Test
    void isSilentWhereConnectionsAreListedWithoutTheirCounts() {
        KernelReading reading = SocketLines.parse("ESTAB 0 0 127.0.0.1:55028 127.0.0.1:40341\n");
        assertTrue(reading.silence().contains("not what they have carried"), reading.silence());
    }

    @Test
    void isSilentWhereTheKernelTellsSegmentsButNoBytes() {
        KernelReading reading = SocketLines.parse("ESTAB 0 0 127.0.0.1:55028 127.0.0.1:40341\n"
                + "\t ts sack cubic bytes_acked:101 segs_out:4 segs_in:3 data_segs_out:1\n");
        assertTrue(reading.silence().contains("too old"), reading.silence());
    }
}
