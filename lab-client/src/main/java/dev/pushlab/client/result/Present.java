package dev.pushlab.client.result;

/** Refuses records with holes: a result file may be truncated, or written by somebody else. */
final class Present {

    private Present() {}

    /**
     * Checks a field.
     *
     * @throws IllegalArgumentException when it is missing, or a value that this version does not know
     */
    static void require(String field, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing, or has a value that this version does not know");
        }
    }
}
