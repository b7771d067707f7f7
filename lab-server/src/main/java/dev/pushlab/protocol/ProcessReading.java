package dev.pushlab.protocol;

/**
 * What a process has used, and how long it stood still.
 *
 * @param usage used since its start
 * @param hiccups stand-stills since the meter was last started anew; null where it was not running
 */
public record ProcessReading(ProcessUsage usage, Hiccups hiccups) {}
