package dev.pushlab.client.run;

/**
 * Something that happened in an exchange above the bytes.
 *
 * @param atNanos when, after the exchange's start
 * @param what in words
 */
public record ExchangeMoment(long atNanos, String what) {}
