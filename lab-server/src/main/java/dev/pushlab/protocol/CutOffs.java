package dev.pushlab.protocol;

/**
 * Connections that the server has cut off, by reason.
 *
 * @param slow did not read what was written to them
 * @param silent gave no sign of life for two heartbeats
 */
public record CutOffs(long slow, long silent) {

    /** Nobody. */
    public static final CutOffs NONE = new CutOffs(0, 0);
}
