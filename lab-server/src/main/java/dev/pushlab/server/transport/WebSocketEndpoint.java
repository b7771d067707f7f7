package dev.pushlab.server.transport;

import dev.pushlab.protocol.FeedPaths;
import dev.pushlab.server.feed.FeedCursor;
import dev.pushlab.server.wire.CountingEndPoint;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.TunnelSupport;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.ExtensionConfig;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.WebSocketConstants;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketMappings;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;

/**
 * WebSocket: one upgrade, then a message an event on a connection that both sides may write to at any time.
 *
 * <p><b>Cost:</b> one request, then 2 to 10 bytes of frame head a message; a connection held open with its buffers. The
 * client must reconnect, resume and notice silence by itself.
 *
 * <p><b>Choose it</b> when both sides have news, when messages are many and small, or binary.
 *
 * <p><b>Specification:</b> RFC 6455; the handshake is section 4, frames section 5, close codes section 7.4.
 */
final class WebSocketEndpoint implements Endpoint {

    private static final String DEFLATE = "permessage-deflate";
    private static final int BAD_REQUEST = 400;
    private static final int UPGRADE_REQUIRED = 426;

    /** A key is the base64 of 16 bytes (RFC 6455 section 4.2.1). */
    private static final String KEY = "[A-Za-z0-9+/]{21}[AQgw]==";

    @Override
    public String name() {
        return "websocket";
    }

    @Override
    public Handler handler(EndpointContext context) {
        WebSocketComponents components = new WebSocketComponents();
        WebSocketMappings upgrades = new WebSocketMappings(components);
        WebSocketNegotiator negotiator = new Negotiator(context);
        GetHandler handler = new GetHandler(
                (request, response, callback) -> {
                    refuseWhatIsNoUpgrade(request, response);
                    FeedQuery query = FeedQuery.of(request);
                    query.cursor(context.feed());
                    query.compression();
                    context.streams().requireRoom();
                    if (!upgrades.upgrade(negotiator, request, response, callback, null)) {
                        throw new Problem.Refused(
                                BAD_REQUEST,
                                "the upgrade is not well-formed: RFC 6455 section 4.2.1 says what it holds");
                    }
                },
                true);
        handler.addBean(components);
        return handler;
    }

    private static void refuseWhatIsNoUpgrade(Request request, Response response) {
        TunnelSupport tunnel = HttpMethod.CONNECT.is(request.getMethod()) ? request.getTunnelSupport() : null;
        String upgrade = tunnel == null ? request.getHeaders().get(HttpHeader.UPGRADE) : tunnel.getProtocol();
        if (!"websocket".equalsIgnoreCase(upgrade)) {
            throw upgradeRequired(response, HttpHeader.UPGRADE, upgrade, "websocket");
        }
        String version = request.getHeaders().get(HttpHeader.SEC_WEBSOCKET_VERSION);
        if (!WebSocketConstants.SPEC_VERSION_STRING.equals(version)) {
            throw upgradeRequired(
                    response, HttpHeader.SEC_WEBSOCKET_VERSION, version, WebSocketConstants.SPEC_VERSION_STRING);
        }
        String key = request.getHeaders().get(HttpHeader.SEC_WEBSOCKET_KEY);
        if (tunnel == null && (key == null || !key.matches(KEY))) {
            throw refused(BAD_REQUEST, HttpHeader.SEC_WEBSOCKET_KEY, key, "the base64 of 16 bytes");
        }
    }

    /**
     * Says how to do better (RFC 6455 section 4.4); whoever names an upgrade names it an option too (RFC 9110, 7.8).
     */
    private static Problem.Refused upgradeRequired(Response response, HttpHeader head, String value, String allowed) {
        response.getHeaders()
                .put(HttpHeader.UPGRADE, "websocket")
                .put(HttpHeader.CONNECTION, "Upgrade")
                .put(HttpHeader.SEC_WEBSOCKET_VERSION, WebSocketConstants.SPEC_VERSION_STRING);
        return refused(UPGRADE_REQUIRED, head, value, allowed);
    }

    private static Problem.Refused refused(int status, HttpHeader head, String value, String allowed) {
        String found = value == null ? " is missing" : " is '" + value + "'";
        return new Problem.Refused(status, head.asString() + found + "; allowed: " + allowed);
    }

    /** Chooses the subprotocol and makes the session; the first of the client's offers that we speak wins. */
    private record Negotiator(EndpointContext context) implements WebSocketNegotiator {

        private static final List<String> SPOKEN = List.of(FeedPaths.TEXT_SUBPROTOCOL, FeedPaths.BINARY_SUBPROTOCOL);

        @Override
        public WebSocketSession negotiate(
                ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
            request.getSubProtocols().stream()
                    .filter(SPOKEN::contains)
                    .findFirst()
                    .ifPresent(response::setAcceptedSubProtocol);
            FeedQuery query = FeedQuery.of(request);
            // Compression (RFC 7692) is a factor of its own and off unless asked for, as browsers offer it always.
            List<ExtensionConfig> accepted = response.getExtensions().stream()
                    .filter(extension ->
                            query.compression() && extension.getName().equals(DEFLATE))
                    .toList();
            response.setExtensions(accepted);
            boolean binary = FeedPaths.BINARY_SUBPROTOCOL.equals(response.getAcceptedSubProtocol());
            FeedCursor cursor = query.cursor(context.feed());
            CountingEndPoint socket = CountingEndPoint.of(
                    request.getConnectionMetaData().getConnection().getEndPoint());
            return new WebSocketSession(
                    context,
                    cursor,
                    MessageFormat.of(binary),
                    socket,
                    context.mayPublish().test(request));
        }

        @Override
        public void customize(Configuration session) {
            // Frames come and go as they are. Larger ones than this are refused by their heads alone; a message that is
            // larger goes out in several, see WebSocketSession.
            session.setAutoFragment(false);
            session.setIdleTimeout(java.time.Duration.ZERO);
            session.setMaxFrameSize(context.settings().largestMessageBytes());
            session.setMaxTextMessageSize(context.settings().largestMessageBytes());
            session.setMaxBinaryMessageSize(context.settings().largestMessageBytes());
        }
    }
}
