package dev.pushlab.client.report;

/** A language that reports are written in. */
public enum Language {
    /** English. */
    EN("en"),
    /** Chinese, simplified. Terms of the protocols stay English. */
    ZH("zh");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Its tag (BCP 47), which is also its name on the command line. */
    public String tag() {
        return tag;
    }
}
