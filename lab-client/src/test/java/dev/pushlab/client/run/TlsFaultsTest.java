package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pushlab.client.transport.ClientNetwork;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import dev.pushlab.client.transport.SubscriptionRecorder;
import dev.pushlab.client.transport.TransportRig;
import dev.pushlab.server.wire.WireLedger;
import java.io.IOException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Row C8: which versions of TLS are spoken, and that a certificate nobody vouches for is refused. */
@Timeout(60)
class TlsFaultsTest {

    private static TransportRig rig;

    @BeforeAll
    static void start() throws Exception {
        rig = Security.TLS.start();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    static Stream<Arguments> transports() {
        return Subscribers.all().stream().map(one -> Arguments.of(one.name(), one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void c8TheVersionsOfTodayAreSpoken(String version) throws Exception {
        try (SSLSocket socket = connect(version)) {
            socket.startHandshake();
            assertEquals(version, socket.getSession().getProtocol());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1", "TLSv1.1"})
    void c8TheVersionsOfYesterdayAreNot(String version) {
        assertThrows(IOException.class, () -> {
            try (SSLSocket socket = connect(version)) {
                socket.startHandshake();
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void c8ACertificateThatNobodyVouchesForEndsTheSubscription(String name, Subscriber transport) throws Exception {
        try (ClientNetwork network = new ClientNetwork(rig.server().uri(), new WireLedger(List.of()), null)) {
            SubscriptionRecorder recorder = new SubscriptionRecorder();
            transport.subscribe(network, rig.after(0), recorder);
            recorder.awaitEnd();
            assertEquals(1, recorder.failed().size(), recorder.toString());
            assertInstanceOf(SSLException.class, recorder.failed().get(0));
        }
    }

    /** Trusts everybody, since only the version is looked at. */
    private static SSLSocket connect(String version) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Gullible()}, new SecureRandom());
        SSLSocket socket = (SSLSocket) context.getSocketFactory()
                .createSocket("127.0.0.1", rig.server().uri().getPort());
        socket.setSoTimeout(10_000);
        socket.setEnabledProtocols(new String[] {version});
        return socket;
    }

    private static final class Gullible implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
