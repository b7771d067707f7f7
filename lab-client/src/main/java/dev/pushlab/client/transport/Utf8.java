package dev.pushlab.client.transport;

/** Sizes of text on the wire. */
final class Utf8 {

    private Utf8() {}

    /** Bytes of a text in UTF-8 (RFC 3629 section 3), without encoding it. */
    static int bytes(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // A surrogate pair has 4 bytes: 2 for each of its chars.
            bytes += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
        return bytes;
    }
}
