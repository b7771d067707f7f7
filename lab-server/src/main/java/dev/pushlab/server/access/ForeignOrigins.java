package dev.pushlab.server.access;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.CrossOriginHandler;

/** Lets the pages of allowed foreign origins read answers (Fetch Standard, section "CORS protocol"). */
public final class ForeignOrigins {

    private ForeignOrigins() {}

    /** The handler as it is where no foreign origin is allowed: then no answer grows by a head. */
    public static Handler allow(AccessRules rules, Handler handler) {
        if (rules.origins().isEmpty()) {
            return handler;
        }
        CrossOriginHandler cors = new CrossOriginHandler();
        cors.setAllowedOriginPatterns(
                rules.origins().stream().map(Pattern::quote).collect(Collectors.toSet()));
        cors.setAllowedMethods(Set.of("GET", "POST"));
        cors.setAllowedHeaders(Set.of("Authorization", "Content-Type", "Last-Event-ID"));
        // Those that are neither ours nor allowed were refused before.
        cors.setDeliverNonAllowedOriginRequests(true);
        cors.setDeliverNonAllowedOriginWebSocketUpgradeRequests(true);
        cors.setHandler(handler);
        return cors;
    }
}
