package dev.pushlab.server.feed;

import dev.pushlab.protocol.Content;
import dev.pushlab.protocol.Payload;
import java.util.SplittableRandom;

/** Payloads of planned events, of an exact size, another for each event, the same in every run. */
final class Payloads {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

    private Payloads() {}

    /** What the content asks for: printable ASCII, or random bytes. */
    static Payload of(Content content, int bytes, int index) {
        return content == Content.TEXT ? Payload.of(of(bytes, index)) : Payload.of(random(bytes, index));
    }

    /** All 256 values alike: nothing that a compression could make smaller. */
    private static byte[] random(int bytes, int index) {
        byte[] random = new byte[bytes];
        new SplittableRandom(index).nextBytes(random);
        return random;
    }

    /** Printable ASCII. */
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
