package dev.pushlab.client.network;

import java.util.List;
import java.util.Optional;

/**
 * The networks a scenario can name. Every figure has its source beside it; where a source gives a round trip, each way
 * has half; where it gives no jitter, there is none.
 */
public final class NetworkPresets {

    /**
     * Round trip 500 µs: "round trip within same data center", J. Dean, "Numbers everyone should know" (LADIS 2009). 1
     * Gbit/s: IEEE 802.3ab.
     */
    private static final NetworkProfile LAN = preset("lan", 250, 1_000_000, 1_000_000, 0, 0);

    /** WebPageTest, connectivity.ini, profile "Cable (5/1 Mbps 28ms RTT)". */
    private static final NetworkProfile BROADBAND = preset("broadband", 14_000, 1_000, 5_000, 0, 0);

    /**
     * Medians of 13 and 6 Mbit/s: Huang et al., "A Close Examination of Performance and Power Characteristics of 4G LTE
     * Networks" (MobiSys 2012). Round trip 70 ms: WebPageTest, connectivity.ini, profile "LTE".
     */
    private static final NetworkProfile LTE = preset("4g", 35_000, 6_000, 13_000, 0, 0);

    /**
     * 279 ms by way of a geostationary satellite at the edge of its view: RFC 2488, section 2. 25 and 3 Mbit/s: the
     * fixed broadband benchmark that the FCC's 2018 Broadband Deployment Report counts satellite service as meeting.
     */
    private static final NetworkProfile SATELLITE = preset("satellite", 279_000, 3_000, 25_000, 0, 0);

    /**
     * WebPageTest, connectivity.ini, profile "3G (1.6 Mbps/768 Kbps 300ms RTT)". Loss of 1 %: Augmented Traffic
     * Control, profile "Edge - Lossy". Shown as a stall of 500 ms, the timeout that repairs a lone segment: round trip
     * plus a variance term (RFC 6298, section 2) that Linux keeps at 200 ms or more.
     */
    private static final NetworkProfile LOSSY_3G = preset("lossy-3g", 150_000, 768, 1_600, 0.01, 500_000);

    private static final List<NetworkProfile> ALL = List.of(LAN, BROADBAND, LTE, SATELLITE, LOSSY_3G);

    private NetworkPresets() {}

    /** All presets, from the nearest network to the worst. */
    public static List<NetworkProfile> all() {
        return ALL;
    }

    /** The preset of this name, if there is one. */
    public static Optional<NetworkProfile> find(String name) {
        return ALL.stream().filter(preset -> preset.name().equals(name)).findFirst();
    }

    private static NetworkProfile preset(
            String name, long delayMicros, long upKilobits, long downKilobits, double loss, long stallMicros) {
        return new NetworkProfile(
                name,
                new LinkProfile(delayMicros * 1_000, 0, upKilobits * 125, loss, stallMicros * 1_000),
                new LinkProfile(delayMicros * 1_000, 0, downKilobits * 125, loss, stallMicros * 1_000));
    }
}
