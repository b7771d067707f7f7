package dev.pushlab.server.feed;

/**
 * Where a subscriber stands: the last sequence it has, and the feed's life in which it got it. Only the subscriber's
 * own next request or reconnect moves it; the server never advances a cursor on the ground of bytes that it wrote.
 *
 * @param epoch the feed's life
 * @param after last sequence the subscriber has; 0 before the first
 */
public record FeedCursor(String epoch, long after) {}
