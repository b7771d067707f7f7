package dev.pushlab.server.page;

import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** Serves the page's files from the class path, and tells browsers to take nothing from anywhere else. */
public final class PageFiles extends Handler.Wrapper {

    /** The page that plays somebody else's site; the only one that may stand in a frame. */
    private static final String FOREIGN = "/foreign.html";

    /** Frames only from this host, whatever the port: there the foreign site is played. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; frame-src http://%1$s:* https://%1$s:*; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}");

    /** The foreign page may try to reach the server that it does not come from: that it may is the lesson. */
    private static final String FOREIGN_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " connect-src http: https: ws: wss:; base-uri 'none'; form-action 'none'";

    /** The files under {@code web} on the class path. */
    public PageFiles() {
        ResourceHandler files = new ResourceHandler();
        files.setBaseResource(ResourceFactory.of(files).newClassLoaderResource("web/", false));
        files.setDirAllowed(false);
        files.setWelcomeFiles("index.html");
        files.setEtags(true);
        // Kept by the browser, and asked about each time: a page of another build must not mix with this one.
        files.setCacheControl("no-cache");
        setHandler(files);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean foreign = Request.getPathInContext(request).equals(FOREIGN);
        response.getHeaders()
                .put("Content-Security-Policy", foreign ? FOREIGN_POLICY : policyFor(Request.getServerName(request)))
                .put("X-Content-Type-Options", "nosniff")
                .put("Referrer-Policy", "no-referrer")
                .put("Cross-Origin-Resource-Policy", "same-origin");
        return super.handle(request, response, callback);
    }

    private static String policyFor(String host) {
        return POLICY.formatted(host != null && HOST.matcher(host).matches() ? host : "localhost");
    }
}
