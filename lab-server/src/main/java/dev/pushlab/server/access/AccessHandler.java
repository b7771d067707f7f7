package dev.pushlab.server.access;

import dev.pushlab.protocol.FeedPaths;
import dev.pushlab.server.transport.Problem;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands before everything: lets nobody in who is too much, means another server, is a foreign page or shows a wrong
 * token, on every transport alike, and before an upgrade.
 */
public final class AccessHandler extends Handler.Wrapper {

    private static final int LONGEST_ADDRESS = 8_192;
    private static final Pattern TOKEN_IN_QUERY = Pattern.compile("(?i)(?:^|[&;])(?:access_)?token=");
    private static final Pattern TICKET = Pattern.compile("(?:^|&)" + FeedPaths.TICKET + "=([^&]*)");
    private static final String AUTHORISED = AccessHandler.class.getName() + ".authorised";

    private final AccessRules rules;
    private final ControlToken token;
    private final Tickets tickets;
    private final IntSupplier connections;
    private final OwnHost ownHost;

    /**
     * A guard with rules.
     *
     * @param connections how many connections are open now
     */
    public AccessHandler(AccessRules rules, ControlToken token, Tickets tickets, IntSupplier connections) {
        this.rules = rules;
        this.token = token;
        this.tickets = tickets;
        this.connections = connections;
        this.ownHost = new OwnHost(rules.hosts());
    }

    /** Whether a request has shown the token, or a ticket that was got with it. */
    public static boolean isAuthorised(Request request) {
        return request.getAttribute(AUTHORISED) != null;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        try {
            admit(request, response);
        } catch (Problem.Refused refused) {
            refused.problem().answer(response, callback);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private void admit(Request request, Response response) {
        if (connections.getAsInt() > rules.mostConnections()) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "1").put(HttpHeader.CONNECTION, "close");
            throw new Problem.Refused(503, "there are more than " + rules.mostConnections() + " connections");
        }
        HttpURI uri = request.getHttpURI();
        if (uri.getPathQuery().length() > LONGEST_ADDRESS) {
            throw new Problem.Refused(414, "the address is longer than " + LONGEST_ADDRESS + " characters");
        }
        if (!ownHost.isMeantBy(request)) {
            throw new Problem.Refused(421, "Host is not this server; allowed: its address, localhost, --allow-host");
        }
        admitOrigin(request);
        String query = uri.getQuery();
        if (query != null && TOKEN_IN_QUERY.matcher(query).find()) {
            throw new Problem.Refused(
                    400,
                    "a token stands in the address, where logs would keep it; allowed: the head"
                            + " Authorization: Bearer <token>, or a one-time " + FeedPaths.TICKET);
        }
        if (uri.getPath().startsWith(FeedPaths.API)) {
            admitToken(request, response, query == null ? "" : query);
        }
    }

    private void admitOrigin(Request request) {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin == null || rules.origins().contains(origin)) {
            return;
        }
        String own = (request.isSecure() ? "https://" : "http://") + OwnHost.of(request);
        if (!origin.equals(own)) {
            throw new Problem.Refused(403, "Origin is foreign; allowed: this server's own, and --allow-origin");
        }
    }

    /** A wrong token is refused also where none is needed: whoever sends one believes that it is right. */
    private void admitToken(Request request, Response response, String query) {
        Matcher ticket = TICKET.matcher(query);
        boolean shown = false;
        if (request.getHeaders().contains(HttpHeader.AUTHORIZATION)) {
            shown = token.isShownBy(request);
            refuseUnless(shown, response);
        } else if (ticket.find()) {
            shown = tickets.redeem(ticket.group(1));
            refuseUnless(shown, response);
        }
        refuseUnless(shown || !rules.readersNeedToken(), response);
        if (shown) {
            request.setAttribute(AUTHORISED, true);
        }
    }

    private static void refuseUnless(boolean good, Response response) {
        if (!good) {
            throw unauthorised(response);
        }
    }

    /** The one refusal for whoever shows no token, a wrong one, or a ticket that is void. */
    public static Problem.Refused unauthorised(Response response) {
        response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
        return new Problem.Refused(
                401,
                "Authorization does not show the control token; allowed: Bearer <token>, or a fresh "
                        + FeedPaths.TICKET);
    }
}
