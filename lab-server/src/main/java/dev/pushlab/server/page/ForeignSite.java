package dev.pushlab.server.page;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Somebody else's site, played by a second port: another port is another origin (RFC 6454 section 4). It serves the
 * page's files and no feed, and is there only once it has been asked for.
 */
public final class ForeignSite extends AbstractLifeCycle {

    private static final int MOST_THREADS = 12;

    private Server site;

    /** Not there yet. */
    public ForeignSite() {}

    /** The port that it listens at; begins to listen where it does not. */
    public synchronized int open(String host) throws Exception {
        if (site == null) {
            QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
            threads.setName("foreign-site");
            Server server = new Server(threads);
            ServerConnector connector = new ServerConnector(server, 1, 1);
            connector.setHost(host);
            server.addConnector(connector);
            server.setHandler(new PageFiles());
            server.start();
            site = server;
        }
        return ((ServerConnector) site.getConnectors()[0]).getLocalPort();
    }

    @Override
    protected synchronized void doStop() throws Exception {
        if (site != null) {
            site.stop();
            site = null;
        }
    }
}
