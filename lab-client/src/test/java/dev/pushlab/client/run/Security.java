package dev.pushlab.client.run;

import dev.pushlab.client.transport.Subscribers;
import dev.pushlab.client.transport.TransportRig;
import dev.pushlab.server.Keystore;
import dev.pushlab.server.SelfMadeCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Plain text, and TLS with a certificate that the tests make once. */
enum Security {
    PLAIN,
    TLS;

    /** Makes a certificate when it is first asked for. */
    private static final class Made {
        static final Keystore KEYSTORE = make();

        private static Keystore make() {
            try {
                Path folder = Files.createTempDirectory("pushlab-test");
                Keystore keystore = new Keystore(folder.resolve("lab.p12"), "a-password-of-the-tests");
                SelfMadeCertificate.write(keystore.file(), keystore.password());
                // Deleted in the reverse order.
                folder.toFile().deleteOnExit();
                keystore.file().toFile().deleteOnExit();
                return keystore;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    TransportRig start() throws Exception {
        if (this == PLAIN) {
            return TransportRig.start();
        }
        Keystore keystore = Made.KEYSTORE;
        return TransportRig.start(keystore, Trust.inKeystore(keystore.file(), keystore.password()));
    }

    /** Each transport of the list, plain and over TLS: name, security, transport. */
    static Stream<Arguments> timesTransports() {
        return Subscribers.all().stream()
                .flatMap(transport ->
                        Stream.of(values()).map(security -> Arguments.of(transport.name(), security, transport)));
    }
}
