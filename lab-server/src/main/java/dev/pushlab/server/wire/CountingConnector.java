package dev.pushlab.server.wire;

import dev.pushlab.protocol.WireDirection;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A connector whose every socket is counted. */
public final class CountingConnector extends ServerConnector {

    private final WireLedger ledger;

    /** A connector that counts into a ledger. */
    public CountingConnector(Server server, WireLedger ledger, int selectors, ConnectionFactory... factories) {
        super(server, 1, selectors, factories);
        this.ledger = ledger;
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key)
            throws IOException {
        CountingEndPoint endPoint =
                new CountingEndPoint(channel, selector, key, getScheduler(), ledger.tap(), WireDirection.TO_SERVER);
        endPoint.setIdleTimeout(getIdleTimeout());
        return endPoint;
    }
}
