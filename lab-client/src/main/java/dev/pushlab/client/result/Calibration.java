package dev.pushlab.client.result;

import dev.pushlab.protocol.TimerPrecision;
import java.util.List;

/**
 * What the instrument found out about itself before it measured.
 *
 * @param clock agreement of the two JVMs' clocks
 * @param timer how late the generator's timers are, and what reading the clock costs
 * @param networks the relay, for each delay that it emulates in the run; empty on a network that is none
 */
public record Calibration(ClockCheck clock, TimerPrecision timer, List<NetworkCalibration> networks) {

    /** Copies the list. */
    public Calibration {
        Present.require("networks", networks);
        networks = List.copyOf(networks);
    }
}
