package dev.pushlab.client.run;

import dev.pushlab.client.network.NetworkProfile;
import dev.pushlab.client.network.Relay;
import dev.pushlab.client.network.RelayCalibration;
import dev.pushlab.client.result.NetworkCalibration;
import dev.pushlab.client.result.Warning;
import dev.pushlab.client.result.WarningKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The way from the subscribers to the server: straight, or through a relay that emulates a network, the same for every
 * transport. Control calls always go straight. The relay is calibrated before anything passes through it.
 */
final class Route implements AutoCloseable {

    private final Target target;
    private final Relay relay;
    private final NetworkCalibration calibration;

    private Route(Target target, Relay relay, NetworkCalibration calibration) {
        this.target = target;
        this.relay = relay;
        this.calibration = calibration;
    }

    /**
     * Opens the way; through a relay it takes a second or two, which calibrate it.
     *
     * @param network what to emulate; empty to go straight
     */
    static Route to(Target server, Optional<NetworkProfile> network, long seed) {
        if (network.isEmpty()) {
            return new Route(server, null, null);
        }
        try {
            NetworkCalibration calibration = calibrate(network.get());
            Relay relay = Relay.start(server.route(), network.get(), seed);
            return new Route(server.through(relay.address()), relay, calibration);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the relay that emulates " + network.get().name() + " does not start", e);
        }
    }

    private static NetworkCalibration calibrate(NetworkProfile network) throws IOException {
        RelayCalibration found = RelayCalibration.measure(network.up().delayNanos());
        return new NetworkCalibration(
                network.name(),
                found.askedNanos(),
                found.p50ErrorNanos(),
                found.p99ErrorNanos(),
                found.chunksPerSecond(),
                found.withinLimits());
    }

    /** Where subscribers connect to. */
    Target target() {
        return target;
    }

    /** What the relay found out about itself; nothing on the straight way. */
    Optional<NetworkCalibration> calibration() {
        return Optional.ofNullable(calibration);
    }

    /** What speaks against a relay. */
    static List<Warning> doubts(NetworkCalibration relay) {
        if (relay.withinLimits()) {
            return List.of();
        }
        return List.of(new Warning(
                WarningKind.RELAY_IMPRECISE,
                String.format(
                        Locale.ROOT,
                        "%s: asked for %.1f ms one way, off by %.3f ms at p50 (limit %.1f) and %.3f ms at p99 (limit %.1f);"
                                + " %,.0f chunks/s (at least %,.0f)",
                        relay.network(),
                        relay.askedNanos() / 1e6,
                        relay.p50ErrorNanos() / 1e6,
                        RelayCalibration.P50_LIMIT_NANOS / 1e6,
                        relay.p99ErrorNanos() / 1e6,
                        RelayCalibration.P99_LIMIT_NANOS / 1e6,
                        relay.chunksPerSecond(),
                        RelayCalibration.MIN_CHUNKS_PER_SECOND)));
    }

    /** Breaks off what is still connected through the relay. */
    @Override
    public void close() {
        if (relay != null) {
            relay.close();
        }
    }
}
