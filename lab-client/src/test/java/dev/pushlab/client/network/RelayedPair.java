package dev.pushlab.client.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A client and a server socket with a relay between them. */
final class RelayedPair implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 20_000;

    final ServerSocket listener;
    final Relay relay;
    final Socket client;
    final Socket server;

    private RelayedPair(NetworkProfile profile, int serverBufferBytes) throws IOException {
        listener = listener();
        listener.setReceiveBufferSize(serverBufferBytes);
        relay = Relay.start((InetSocketAddress) listener.getLocalSocketAddress(), profile);
        client = connect();
        server = accept();
    }

    static RelayedPair through(NetworkProfile profile) throws IOException {
        return new RelayedPair(profile, 1 << 20);
    }

    static RelayedPair through(LinkProfile link) throws IOException {
        return through(NetworkProfile.symmetric("test", link));
    }

    /** As above, with a server whose kernel takes little for a reader that does not read. */
    static RelayedPair withSmallServerBuffer(LinkProfile link) throws IOException {
        return new RelayedPair(NetworkProfile.symmetric("test", link), 64 << 10);
    }

    static ServerSocket listener() throws IOException {
        return new ServerSocket(0, 4_096, InetAddress.getByName("127.0.0.1"));
    }

    /** A further client; {@link #accept} gives its server half. */
    Socket connect() throws IOException {
        Socket socket = new Socket(relay.address().getAddress(), relay.address().getPort());
        return prepared(socket);
    }

    Socket accept() throws IOException {
        return prepared(listener.accept());
    }

    /** The relay's view of {@code socket}, which {@link #connect} gave. */
    RelayConnection connectionOf(Socket socket) {
        return relay.connections().stream()
                .filter(connection -> connection.clientAddress().getPort() == socket.getLocalPort())
                .findFirst()
                .orElseThrow();
    }

    private static Socket prepared(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
        relay.close();
        listener.close();
    }
}
