package dev.pushlab.client.result;

import java.util.Optional;
import java.util.stream.Stream;

/** The figures that a cell is compared by. For all of them, less is better. */
public enum FigureKind implements Quantity {
    /** Mean delivery latency. */
    MEAN("mean", Unit.NANOS, "delivery latency, mean"),
    /** Median delivery latency. */
    P50("p50", Unit.NANOS, "delivery latency, p50"),
    /** 90th percentile of the delivery latency. */
    P90("p90", Unit.NANOS, "delivery latency, p90"),
    /** 95th percentile of the delivery latency. */
    P95("p95", Unit.NANOS, "delivery latency, p95"),
    /** 99th percentile of the delivery latency. */
    P99("p99", Unit.NANOS, "delivery latency, p99"),
    /** 99.9th percentile of the delivery latency. */
    P999("p99.9", Unit.NANOS, "delivery latency, p99.9"),
    /** Largest delivery latency. */
    MAX("max", Unit.NANOS, "delivery latency, max"),
    /** HTTP requests a delivered event. */
    REQUESTS("requests", Unit.COUNT, "HTTP requests per event"),
    /** Bytes on the wire, both ways, a delivered event. */
    BYTES("bytes", Unit.BYTES, "wire bytes per event"),
    /** Bytes on the wire that were not payload, a delivered event. */
    OVERHEAD("overhead", Unit.BYTES, "overhead bytes per event"),
    /** CPU time of the server a delivered event. */
    SERVER_CPU("server-cpu", Unit.NANOS, "server CPU time per event"),
    /** CPU time of the generator a delivered event. */
    GENERATOR_CPU("generator-cpu", Unit.NANOS, "generator CPU time per event"),
    /** Heap that the server allocated a delivered event. */
    SERVER_GARBAGE("server-garbage", Unit.BYTES, "server heap allocated per event"),
    /** Context switches of the server a delivered event. */
    SERVER_SWITCHES("server-switches", Unit.COUNT, "server context switches per event"),
    /** Context switches of the generator a delivered event. */
    GENERATOR_SWITCHES("generator-switches", Unit.COUNT, "generator context switches per event"),
    /** Heap that the generator allocated a delivered event. */
    GENERATOR_GARBAGE("generator-garbage", Unit.BYTES, "generator heap allocated per event"),
    /** Heap of the server a connection, garbage collected. */
    SERVER_HEAP("server-heap", Unit.BYTES, "server heap per connection"),
    /** Resident memory of the server a connection. */
    SERVER_RESIDENT("server-resident", Unit.BYTES, "server resident memory per connection"),
    /** Time from asking for a connection until the subscriber is there, all connecting at once. */
    CONNECT("connect", Unit.NANOS, "time to connect"),
    /** Bytes on the wire, both ways, that set a connection up: TLS, upgrade, opening of a stream. */
    SET_UP("set-up", Unit.BYTES, "set-up bytes per connection");

    /** What a figure is counted in. */
    public enum Unit {
        /** Nanoseconds. */
        NANOS,
        /** Bytes. */
        BYTES,
        /** A number without unit. */
        COUNT
    }

    private final String key;
    private final Unit unit;
    private final String title;

    FigureKind(String key, Unit unit, String title) {
        this.key = key;
        this.unit = unit;
        this.title = title;
    }

    /** Name in JSON, CSV and limits. */
    @Override
    public String key() {
        return key;
    }

    @Override
    public Unit unit() {
        return unit;
    }

    /** Name for people. */
    public String title() {
        return title;
    }

    /** The figure of a name. */
    public static Optional<FigureKind> of(String key) {
        return Stream.of(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
