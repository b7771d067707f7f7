package dev.pushlab.server.feed;

/** Payloads of planned events: printable ASCII of an exact size, another for each event, the same in every run. */
final class Payloads {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

    private Payloads() {}

    static String of(int bytes, int index) {
        char[] text = new char[bytes];
        // A linear congruential step (Numerical Recipes, ranqd1) varies the text at next to no cost.
        int state = index * 1_664_525 + 1_013_904_223;
        for (int i = 0; i < bytes; i++) {
            state = state * 1_664_525 + 1_013_904_223;
            text[i] = ALPHABET.charAt((state >>> 16) % ALPHABET.length());
        }
        return new String(text);
    }
}
