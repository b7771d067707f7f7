package dev.pushlab.client.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Explicit trust in one server's certificate. Certificates are always verified; there is no switch to do without. */
public final class Trust {

    private Trust() {}

    /**
     * Trust in the certificates of a PEM file.
     *
     * @throws IOException when it holds none
     */
    public static SSLContext inPem(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("trusted-" + store.size(), certificate);
            }
            if (store.size() == 0) {
                throw new IOException(file + " holds no certificate; expected PEM");
            }
            return inStore(store);
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " is no PEM file with certificates: " + e.getMessage(), e);
        }
    }

    /** Trust in the certificate of a server's own PKCS#12 file. */
    static SSLContext inKeystore(Path file, String password) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return inStore(store);
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " is no PKCS#12 file: " + e.getMessage(), e);
        }
    }

    private static SSLContext inStore(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
