package dev.pushlab.client;

import java.nio.file.Path;

/** Where the lab lies and what it writes to, as its start script has found out. */
final class LabHome {

    private LabHome() {}

    /** Folder of all runs: {@code results} of the checkout, or of the current folder without one. */
    static Path results() {
        return Path.of(System.getProperty("pushlab.home", "")).resolve("results");
    }

    /** Whether standard error is a terminal, on which a line may be rewritten. */
    static boolean isOnTerminal() {
        return Boolean.getBoolean("pushlab.terminal");
    }

    /** Whether colours are wanted: on a terminal, unless {@code NO_COLOR} is present and not empty. */
    static boolean isColourful() {
        String refused = System.getenv("NO_COLOR");
        return isOnTerminal() && (refused == null || refused.isEmpty());
    }
}
