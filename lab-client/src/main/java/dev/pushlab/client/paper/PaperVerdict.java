package dev.pushlab.client.paper;

/** What came of a published figure, the gravest last. */
public enum PaperVerdict {
    /** What was measured agrees with it. */
    REPRODUCED("reproduced"),
    /** It differs, but theory, which agrees with what was measured, says why. */
    IN_SHAPE("reproduced in shape"),
    /** It differs, and theory does not say why. */
    NOT_REPRODUCED("not reproduced"),
    /** There is no figure that may be used, or one that was disturbed. */
    NOT_MEASURED("not measured");

    private final String title;

    PaperVerdict(String title) {
        this.title = title;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }
}
