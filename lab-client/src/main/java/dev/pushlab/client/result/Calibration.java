package dev.pushlab.client.result;

import dev.pushlab.protocol.TimerPrecision;

/**
 * What the instrument found out about itself before it measured.
 *
 * @param clock agreement of the two JVMs' clocks
 * @param timer how late the generator's timers are, and what reading the clock costs
 */
public record Calibration(ClockCheck clock, TimerPrecision timer) {}
