package dev.pushlab.client.run;

import dev.pushlab.client.network.NetworkProfile;
import dev.pushlab.client.result.NetworkCalibration;
import dev.pushlab.client.result.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways to the server that the settings of a run take: one for each network that they emulate, plain or by TLS. */
final class Routes implements AutoCloseable {

    private record Way(Optional<NetworkProfile> network, boolean tls) {

        static Way of(Scenario setting) {
            return new Way(ScenarioNetwork.of(setting), setting.tls());
        }
    }

    private final Map<Way, Route> routes = new LinkedHashMap<>();

    /** Opens and calibrates all of them, one after the other, before any load is put on the machine. */
    static Routes open(Target server, List<Scenario> settings, long seed) {
        Routes routes = new Routes();
        try {
            settings.stream()
                    .map(Way::of)
                    .distinct()
                    .forEach(way -> routes.routes.put(way, Route.to(server.at(way.tls()), way.network(), seed)));
            return routes;
        } catch (RuntimeException e) {
            routes.close();
            throw e;
        }
    }

    /** Where the subscribers of a setting connect to. */
    Target target(Scenario setting) {
        return routes.get(Way.of(setting)).target();
    }

    /** What each relay found out about itself. */
    List<NetworkCalibration> calibrations() {
        return routes.values().stream()
                .flatMap(route -> route.calibration().stream())
                .toList();
    }

    @Override
    public void close() {
        routes.values().forEach(Route::close);
    }
}
