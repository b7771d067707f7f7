package dev.pushlab.client.run;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an examination of instrument or machine found.
 *
 * @param subject what was looked at
 * @param grade whether it is good enough
 * @param measured what was seen, for people
 * @param allowed what is good enough, for people
 * @param advice what to do about it; null where it is good
 * @param figures what was measured, for programs; units end the names
 */
public record Finding(
        String subject, Grade grade, String measured, String allowed, String advice, Map<String, Number> figures) {

    /** Whether something is good enough. */
    public enum Grade {
        /** It is. */
        GOOD,
        /** Something cannot be done here, but no number suffers. */
        NOTE,
        /** Numbers taken here may bear no conclusion. */
        DOUBTFUL
    }

    /** Orders the figures by name. */
    public Finding {
        figures = new TreeMap<>(figures);
    }

    /** Good, or doubtful with an advice. */
    static Finding of(
            boolean good, String subject, String measured, String allowed, String advice, Map<String, Number> figures) {
        return new Finding(
                subject, good ? Grade.GOOD : Grade.DOUBTFUL, measured, allowed, good ? null : advice, figures);
    }

    /** Present, or worth a note. */
    static Finding ofTool(boolean present, String subject, String measured, String advice) {
        return new Finding(
                subject,
                present ? Grade.GOOD : Grade.NOTE,
                measured,
                "not needed to measure",
                present ? null : advice,
                Map.of());
    }
}
