package dev.pushlab.server.page;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What an idle client of a transport does: its request, and when it asks again after an answer.
 *
 * @param request the whole request
 * @param againAfterMillis pause from an answer to the next request; empty where the answer never ends
 */
record CrowdHabit(String request, OptionalLong againAfterMillis) {

    private static final List<String> NAMES = List.of("poll", "long-poll", "websocket", "sse");

    private static final String UPGRADE = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

    /** The transports that a crowd can listen over. */
    static List<String> names() {
        return NAMES;
    }

    static CrowdHabit of(String transport, String authority, long intervalMillis) {
        Map<String, CrowdHabit> habits = Map.of(
                "poll", new CrowdHabit(get("poll", authority, ""), OptionalLong.of(intervalMillis)),
                "long-poll", new CrowdHabit(get("long-poll", authority, ""), OptionalLong.of(0)),
                "websocket", new CrowdHabit(get("websocket", authority, UPGRADE), OptionalLong.empty()),
                "sse", new CrowdHabit(get("sse", authority, ""), OptionalLong.empty()));
        return habits.get(transport);
    }

    private static String get(String transport, String authority, String moreHeads) {
        return "GET /api/" + transport + " HTTP/1.1\r\nHost: " + authority + "\r\n" + moreHeads + "\r\n";
    }
}
