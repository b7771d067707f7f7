package dev.pushlab.client.report;

/** Plain text for a terminal, line by line, of at most {@value #WIDTH} columns where it can be wrapped. */
final class TextLines {

    static final int WIDTH = 100;

    private final StringBuilder out = new StringBuilder();

    void line(String line) {
        out.append(line.replace('\u00A0', ' ').stripTrailing()).append('\n');
    }

    /** A paragraph: broken between words, every line indented. */
    void wrapped(String text, String indent) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ")) {
            if (PlainText.columns(line.toString()) + PlainText.columns(word) > WIDTH
                    && line.length() > indent.length()) {
                line(line.toString());
                line.setLength(0);
                line.append(indent);
            }
            line.append(word).append(' ');
        }
        line(line.toString());
    }

    /** The text, ending with a line end. */
    @Override
    public String toString() {
        return out.toString();
    }

    /** The text with blanks behind it. */
    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - PlainText.columns(text)));
    }
}
