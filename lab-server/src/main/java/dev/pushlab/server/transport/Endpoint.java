package dev.pushlab.server.transport;

import org.eclipse.jetty.server.Handler;

/** The server's half of a transport. */
public interface Endpoint {

    /** The transport's name: URL segment, command-line value, JSON key and page module at once. */
    String name();

    /**
     * A handler that serves the feed over this transport, called for {@code /api/<name>} only.
     *
     * @param context the feed, and what the endpoint may do
     */
    Handler handler(EndpointContext context);
}
