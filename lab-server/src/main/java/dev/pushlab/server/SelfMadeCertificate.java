package dev.pushlab.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes a key and a certificate for loopback, with the JDK's own {@code keytool}. Good for a lab, and for two days. */
public final class SelfMadeCertificate {

    private static final long PATIENCE_SECONDS = 30;

    private SelfMadeCertificate() {}

    /**
     * Writes a PKCS#12 file with an EC key (P-256) and its certificate.
     *
     * @param file must not exist yet
     * @param password at least 6 characters
     * @throws IOException when keytool is missing or fails, with what it said
     */
    public static void write(Path file, String password) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "lab",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:env",
                ServeCommand.KEYSTORE_PASSWORD_VARIABLE);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // In the environment rather than among the arguments, which every user of the machine can read.
        builder.environment().put(ServeCommand.KEYSTORE_PASSWORD_VARIABLE, password);
        Process keytool = builder.start();
        try (InputStream said = keytool.getInputStream()) {
            String words = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            if (!keytool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                keytool.destroyForcibly();
                throw new IOException("keytool made no certificate: " + words.strip());
            }
        } catch (InterruptedException e) {
            keytool.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool made a certificate", e);
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("keytool left no file " + file);
        }
    }
}
