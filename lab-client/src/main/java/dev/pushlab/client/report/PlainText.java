package dev.pushlab.client.report;

import java.util.Locale;

/** Text of others (labels, command lines, messages) made harmless for people's eyes: what is there, is seen. */
final class PlainText {

    private PlainText() {}

    /**
     * The text with everything invisible written out: control characters could drive a terminal, marks of direction
     * could turn a line around (U+202E), lone surrogates are no text.
     */
    static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isInvisible(point)) {
                out.append("\\u{")
                        .append(Integer.toHexString(point).toUpperCase(Locale.ROOT))
                        .append('}');
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    /** The beginning of a text that is too long for its place. */
    static String shortened(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** Columns that a terminal gives the text: East Asian characters take two, marks on the one before take none. */
    static int columns(String text) {
        return text.codePoints().map(PlainText::columns).sum();
    }

    private static int columns(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return Character.isIdeographic(point)
                        || point >= 0x3000 && point <= 0x30FF
                        || point >= 0xAC00 && point <= 0xD7A3
                        || point >= 0xFF01 && point <= 0xFF60
                        || point >= 0x1F300 && point <= 0x1FAFF
                ? 2
                : 1;
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
