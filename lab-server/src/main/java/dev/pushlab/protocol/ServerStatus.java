package dev.pushlab.protocol;

/**
 * How a server stands: {@code GET /api/status}.
 *
 * @param version version of the lab
 * @param pid process id of the server
 * @param nanoTime the server's clock when it answered, {@link System#nanoTime()}
 * @param epoch name of the feed's life
 * @param lastSequence the newest event; 0 before the first
 * @param waiting requests and streams that wait for the next event
 * @param streams streams that are open
 */
public record ServerStatus(
        String version, long pid, long nanoTime, String epoch, long lastSequence, int waiting, int streams) {}
