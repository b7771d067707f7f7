package dev.pushlab.protocol;

/** In which order the subscribers that wait for an event are served. */
public enum FanOut {
    /** Each round starts at a random one, so that nobody is last more often than others. */
    ROTATING,
    /** In the order in which they came to wait. */
    FIXED
}
