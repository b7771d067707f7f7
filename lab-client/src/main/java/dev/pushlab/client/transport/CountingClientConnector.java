package dev.pushlab.client.transport;

import dev.pushlab.protocol.WireDirection;
import dev.pushlab.server.wire.CountingEndPoint;
import dev.pushlab.server.wire.WireLedger;
import java.net.InetSocketAddress;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SelectorManager;

/** Connects with sockets that are counted, as the server's are. */
final class CountingClientConnector extends ClientConnector {

    private final WireLedger ledger;
    private final Map<EndPoint, Integer> portsOfOpen = new ConcurrentHashMap<>();

    CountingClientConnector(WireLedger ledger) {
        this.ledger = ledger;
    }

    /** Local ports of the sockets that are open now. */
    Set<Integer> localPorts() {
        return Set.copyOf(portsOfOpen.values());
    }

    @Override
    protected SelectorManager newSelectorManager() {
        return new ClientSelectorManager(getExecutor(), getScheduler(), getSelectors()) {
            @Override
            protected void endPointOpened(EndPoint endPoint) {
                super.endPointOpened(endPoint);
                if (endPoint.getLocalSocketAddress() instanceof InetSocketAddress local) {
                    portsOfOpen.put(endPoint, local.getPort());
                }
            }

            @Override
            protected void endPointClosed(EndPoint endPoint) {
                portsOfOpen.remove(endPoint);
                super.endPointClosed(endPoint);
            }
        };
    }

    @Override
    protected EndPoint newEndPoint(SelectableChannel channel, ManagedSelector selector, SelectionKey key) {
        CountingEndPoint endPoint = new CountingEndPoint(
                (SocketChannel) channel, selector, key, getScheduler(), ledger.tap(), WireDirection.TO_CLIENT);
        endPoint.setIdleTimeout(getIdleTimeout().toMillis());
        return endPoint;
    }
}
