package dev.pushlab.client.result;

import java.util.Collection;

/**
 * A doubt about a number.
 *
 * @param kind what kind of doubt
 * @param detail what was seen, with the figures
 */
public record Warning(WarningKind kind, String detail) {

    /** Refuses what is missing. */
    public Warning {
        Present.require("kind", kind);
        Present.require("detail", detail);
    }

    /** The status that a cell with these warnings has. */
    public static Status status(Collection<Warning> warnings) {
        return warnings.stream().map(warning -> warning.kind().status()).reduce(Status.VALID, Status::and);
    }
}
