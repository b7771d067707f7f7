package dev.pushlab.client;

import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.WarningKind;

/** How the program ends: a script can tell what happened without reading. */
final class ExitCode {

    /** All is well. */
    static final int OK = 0;

    /** A fault of the lab itself. */
    static final int INTERNAL = 1;

    /** The arguments or files cannot be used. */
    static final int USAGE = 2;

    /** A limit that was asked for is not met. */
    static final int LIMIT_NOT_MET = 3;

    /** The numbers bear no conclusion, or may not be used. */
    static final int NOT_CONCLUSIVE = 4;

    /** A server does not answer. */
    static final int UNREACHABLE = 5;

    /** Stopped by the user. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    static int of(RunResult result) {
        if (result.warnings().stream().anyMatch(warning -> warning.kind() == WarningKind.SERVER_LOST)) {
            return UNREACHABLE;
        }
        if (result.interrupted()) {
            return INTERRUPTED;
        }
        return result.status() == Status.VALID ? OK : NOT_CONCLUSIVE;
    }
}
