package dev.pushlab.server.access;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * One-time tickets for those who cannot send a head: a browser's WebSocket and EventSource. Whoever shows the token
 * gets one, and shows it once in the address, within its short life.
 */
public final class Tickets {

    /** Time in which a ticket has to be used. */
    public static final Duration LIFE = Duration.ofSeconds(30);

    private static final int MOST = 10_000;

    private final Map<String, Long> deadlines = new LinkedHashMap<>();
    private final LongSupplier clock;

    /**
     * No tickets yet.
     *
     * @param clock nanoseconds, as {@link System#nanoTime()}
     */
    public Tickets(LongSupplier clock) {
        this.clock = clock;
    }

    /** A new ticket. Where too many are unused, the oldest is void. */
    public synchronized String issue() {
        long now = clock.getAsLong();
        deadlines.values().removeIf(deadline -> deadline - now < 0);
        if (deadlines.size() >= MOST) {
            Iterator<String> oldest = deadlines.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        String ticket = ControlToken.random();
        deadlines.put(ticket, now + LIFE.toNanos());
        return ticket;
    }

    /** Whether the ticket is good; it never is again. */
    public synchronized boolean redeem(String ticket) {
        Long deadline = deadlines.remove(ticket);
        return deadline != null && deadline - clock.getAsLong() >= 0;
    }
}
