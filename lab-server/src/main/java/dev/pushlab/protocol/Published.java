package dev.pushlab.protocol;

/**
 * Answer to a publish: the event is in the feed.
 *
 * @param sequence the event's place
 */
public record Published(long sequence) {}
