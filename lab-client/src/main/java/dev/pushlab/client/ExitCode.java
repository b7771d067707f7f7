package dev.pushlab.client;

import dev.pushlab.client.compare.ChangeVerdict;
import dev.pushlab.client.compare.RunComparison;
import dev.pushlab.client.result.LimitResult;
import dev.pushlab.client.result.LimitVerdict;
import dev.pushlab.client.result.RunResult;
import dev.pushlab.client.result.Status;
import dev.pushlab.client.result.WarningKind;
import java.util.Comparator;
import java.util.List;

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

    /** From what is nothing to speak of to what outweighs all. */
    private static final List<Integer> BY_GRAVITY =
            List.of(OK, NOT_CONCLUSIVE, LIMIT_NOT_MET, USAGE, INTERNAL, UNREACHABLE, INTERRUPTED);

    /** The one of two that a script must know of. */
    static int graver(int one, int other) {
        return BY_GRAVITY.indexOf(one) >= BY_GRAVITY.indexOf(other) ? one : other;
    }

    static int of(RunResult result) {
        if (result.warnings().stream().anyMatch(warning -> warning.kind() == WarningKind.SERVER_LOST)) {
            return UNREACHABLE;
        }
        if (result.interrupted()) {
            return INTERRUPTED;
        }
        int limits = of(result.limits());
        return limits == OK && result.status() != Status.VALID ? NOT_CONCLUSIVE : limits;
    }

    /** A limit that is broken outweighs one that nothing is known about. */
    static int of(List<LimitResult> limits) {
        return limits.stream()
                .map(LimitResult::verdict)
                .max(Comparator.naturalOrder())
                .map(ExitCode::of)
                .orElse(OK);
    }

    private static int of(LimitVerdict verdict) {
        return switch (verdict) {
            case MET -> OK;
            case INCONCLUSIVE -> NOT_CONCLUSIVE;
            case NOT_MET -> LIMIT_NOT_MET;
        };
    }

    /** That nothing be worse is the limit here. */
    static int of(RunComparison comparison) {
        if (comparison.has(ChangeVerdict.WORSE)) {
            return LIMIT_NOT_MET;
        }
        boolean open = comparison.has(ChangeVerdict.INCONCLUSIVE) || comparison.has(ChangeVerdict.NOT_COMPARABLE);
        return open ? NOT_CONCLUSIVE : OK;
    }
}
