package dev.pushlab.client.transport;

import dev.pushlab.protocol.WireDirection;
import dev.pushlab.server.wire.CountingEndPoint;
import dev.pushlab.server.wire.WireLedger;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;

/** Connects with sockets that are counted, as the server's are. */
final class CountingClientConnector extends ClientConnector {

    private final WireLedger ledger;

    CountingClientConnector(WireLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    protected EndPoint newEndPoint(SelectableChannel channel, ManagedSelector selector, SelectionKey key) {
        CountingEndPoint endPoint = new CountingEndPoint(
                (SocketChannel) channel, selector, key, getScheduler(), ledger.tap(), WireDirection.TO_CLIENT);
        endPoint.setIdleTimeout(getIdleTimeout().toMillis());
        return endPoint;
    }
}
