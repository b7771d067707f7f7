package dev.pushlab.server;

import java.nio.file.Path;

/**
 * A PKCS#12 file with the server's key and certificate.
 *
 * @param file where it lies
 * @param password what opens it
 */
public record Keystore(Path file, String password) {

    /** Without the password: records end up in logs. */
    @Override
    public String toString() {
        return "Keystore[" + file + "]";
    }
}
