package dev.pushlab.server.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.protocol.WireBytes;
import dev.pushlab.protocol.WireDirection;
import dev.pushlab.server.SelfMadeCertificate;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WireWatcherTest {

    private static final String BODY = "an answer of some length";
    private static final String PASSWORD = "of the tests";

    /** Keeps what it is shown, and adds up what it is told. */
    private static final class Recorder implements WireWatcher {
        private final Map<String, ByteArrayOutputStream> shown = new ConcurrentHashMap<>();
        private final Map<WireDirection, LongAdder> told = new ConcurrentHashMap<>();

        @Override
        public void onBytes(long connection, WireDirection direction, byte[] bytes) {
            shown.computeIfAbsent(connection + " " + direction, key -> new ByteArrayOutputStream())
                    .writeBytes(bytes);
        }

        @Override
        public void onPiece(long connection, WireDirection direction, WirePiece piece, int bytes) {
            told.computeIfAbsent(direction, key -> new LongAdder()).add(bytes);
        }

        List<String> texts(WireDirection direction) {
            return shown.entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith(direction.name()))
                    .map(entry -> entry.getValue().toString(ISO_8859_1))
                    .toList();
        }

        long shown(WireDirection direction) {
            return texts(direction).stream().mapToLong(String::length).sum();
        }
    }

    @TempDir
    Path folder;

    private final Recorder recorder = new Recorder();
    private final WireLedger ledger = new WireLedger(List.of(), recorder);
    private final Server server = new Server();

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @ParameterizedTest(name = "TLS {0}")
    @ValueSource(booleans = {false, true})
    void isShownEveryByteOfTextThatTheLedgerCounts(boolean tls) throws Exception {
        exchange(start(tls), 40);
        server.stop();
        for (WireDirection direction : WireDirection.values()) {
            var totals = ledger.read().of("other");
            WireBytes bytes = direction == WireDirection.TO_SERVER ? totals.toServer() : totals.toClient();
            assertEquals(bytes.total(), bytes.sumOfParts());
            assertEquals(bytes.total() - bytes.tls(), recorder.shown(direction));
            assertEquals(recorder.shown(direction), recorder.told.get(direction).sum());
            assertEquals(tls, bytes.tls() > 0);
        }
    }

    @ParameterizedTest(name = "TLS {0}")
    @ValueSource(booleans = {false, true})
    void isShownPlainText(boolean tls) throws Exception {
        exchange(start(tls), 1);
        String request = recorder.texts(WireDirection.TO_SERVER).get(0);
        String answer = recorder.texts(WireDirection.TO_CLIENT).get(0);
        assertTrue(request.startsWith("GET /0 HTTP/1.1\r\n"), request);
        assertTrue(answer.startsWith("HTTP/1.1 200 OK\r\n") && answer.endsWith(BODY), answer);
    }

    private URI start(boolean tls) throws Exception {
        HttpConnectionFactory http = new HttpConnectionFactory();
        ConnectionFactory[] factories = tls
                ? new ConnectionFactory[] {new CountingSslConnectionFactory(certificate(), http.getProtocol()), http}
                : new ConnectionFactory[] {http};
        CountingConnector connector = new CountingConnector(server, ledger, 1, factories);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                response.write(true, ByteBuffer.wrap(BODY.getBytes(ISO_8859_1)), callback);
                return true;
            }
        });
        server.start();
        return URI.create((tls ? "https" : "http") + "://127.0.0.1:" + connector.getLocalPort());
    }

    private SslContextFactory.Server certificate() throws Exception {
        Path store = folder.resolve("store.p12");
        SelfMadeCertificate.write(store, PASSWORD);
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(store.toString());
        tls.setKeyStorePassword(PASSWORD);
        return tls;
    }

    /** Requests at once, on as many connections as the client likes. */
    private void exchange(URI uri, int requests) throws Exception {
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        if (uri.getScheme().equals("https")) {
            SslContextFactory.Client trusting = new SslContextFactory.Client();
            trusting.setTrustStorePath(folder.resolve("store.p12").toString());
            trusting.setTrustStorePassword(PASSWORD);
            trusting.start();
            builder.sslContext(trusting.getSslContext());
        }
        HttpClient client = builder.build();
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, requests)
                .mapToObj(i -> HttpRequest.newBuilder(uri.resolve("/" + i)).build())
                .map(request -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertEquals(BODY, answer.get(30, TimeUnit.SECONDS).body());
        }
    }
}
