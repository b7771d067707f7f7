package dev.pushlab.server.wire;

import dev.pushlab.protocol.CutOffs;
import dev.pushlab.protocol.FeedPaths;
import dev.pushlab.protocol.TransportTotals;
import dev.pushlab.protocol.WireDirection;
import dev.pushlab.protocol.WireTotals;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All counts of a process, by transport. One ledger a server, one a load generator. */
public final class WireLedger {

    private final List<String> names;
    private final WireWatcher watcher;
    private final AtomicLong connections = new AtomicLong();
    private final Map<String, WireCounters> byName = new ConcurrentHashMap<>();

    /**
     * A ledger that tells these names apart and counts the rest as {@link WireTotals#OTHER}.
     *
     * @param names path segments below {@code /api/}: the transports, and {@code events} for publishing
     */
    public WireLedger(List<String> names) {
        this(names, null);
    }

    /**
     * A ledger that shows somebody all that it counts.
     *
     * @param names as above
     * @param watcher who is shown the bytes; null for nobody
     */
    public WireLedger(List<String> names, WireWatcher watcher) {
        this.names = List.copyOf(names);
        this.watcher = watcher;
        reset();
    }

    /** What has been counted until now; may be read while traffic runs. */
    public WireTotals read() {
        Map<String, TransportTotals> totals = byName.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().read()));
        Map<String, CutOffs> cutOffs = byName.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().cutOffs()));
        return new WireTotals(totals, cutOffs);
    }

    /** Starts all counts from zero; connections that are open go on counting into the old ones. */
    public void reset() {
        names.forEach(name -> byName.put(name, new WireCounters()));
        byName.put(WireTotals.OTHER, new WireCounters());
    }

    /** Counts so many bytes too many to the client, for every transport: a fault that a comparison must notice. */
    public void miscount(long bytes) {
        names.forEach(name -> byName.get(name).addTotal(WireDirection.TO_CLIENT, bytes));
    }

    /** A tap for a new connection. */
    public WireTap tap() {
        return new WireTap(this, watcher, connections.incrementAndGet());
    }

    WireCounters other() {
        return byName.get(WireTotals.OTHER);
    }

    /** Counters of the transport that a request target belongs to. */
    WireCounters forTarget(String target) {
        Function<String, WireCounters> known = byName::get;
        if (!target.startsWith(FeedPaths.API)) {
            return other();
        }
        int end = target.indexOf('?');
        String name = target.substring(FeedPaths.API.length(), end < 0 ? target.length() : end);
        WireCounters counters = known.apply(name);
        return counters == null ? other() : counters;
    }
}
