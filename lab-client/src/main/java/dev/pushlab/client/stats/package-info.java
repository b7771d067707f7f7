/**
 * Numbers in, numbers out: what a trial's latencies come to, how sure a figure over trials is, and whether two
 * transports differ. Nothing here does I/O, reads a clock or keeps hidden randomness: a seed is always a parameter.
 *
 * <p>The trial is the unit. Events of one trial share its luck (the same warm-up, the same neighbours on the machine),
 * so an interval over events would look far surer than a repetition would bear out. A reader starts at
 * {@link dev.pushlab.client.stats.LatencyHistogram} (one trial), goes on to {@link dev.pushlab.client.stats.Bootstrap}
 * (a figure over trials) and ends at {@link dev.pushlab.client.stats.Comparison} (two transports).
 */
package dev.pushlab.client.stats;
