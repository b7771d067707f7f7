package dev.pushlab.server.page;

import java.util.List;

/**
 * A request and all that followed it until the next request on the same connection.
 *
 * @param client who made it: the page's own name and the number that it gave the request
 * @param connection number of the connection, from 1
 * @param dropped pieces that were left out because there were too many
 * @param pieces what passed, in order of cause
 */
public record RecordedExchange(String client, long connection, long dropped, List<RecordedPiece> pieces) {}
