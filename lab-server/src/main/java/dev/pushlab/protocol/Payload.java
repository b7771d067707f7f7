package dev.pushlab.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** What an event carries: text, or any bytes. Arrays are handed on, not copied: nobody may change them. */
public final class Payload {

    private final String text;
    private final byte[] bytes;

    private Payload(String text, byte[] bytes) {
        this.text = text;
        this.bytes = bytes;
    }

    /** Text; null for none is refused. */
    public static Payload of(String text) {
        if (text == null) {
            throw new IllegalArgumentException("payload is missing; allowed: any text, also none");
        }
        return new Payload(text, null);
    }

    /** Any bytes; the array is the payload's from now on. */
    public static Payload of(byte[] bytes) {
        return new Payload(null, bytes);
    }

    /** Whether it is text. */
    public boolean isText() {
        return text != null;
    }

    /**
     * The text.
     *
     * @throws IllegalStateException when it is bytes: they mean nothing as text
     */
    public String text() {
        if (text == null) {
            throw new IllegalStateException("the payload is " + bytes.length + " bytes and no text");
        }
        return text;
    }

    /** The bytes, not to be changed; of a text in UTF-8. */
    public byte[] bytes() {
        return text == null ? bytes : text.getBytes(UTF_8);
    }

    /** Size in bytes; of a text in UTF-8 (RFC 3629 section 3), without encoding it. */
    public int size() {
        if (text == null) {
            return bytes.length;
        }
        int size = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // A surrogate pair has 4 bytes: 2 for each of its chars.
            size += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
        return size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload that
                && (text == null ? Arrays.equals(bytes, that.bytes) : text.equals(that.text));
    }

    @Override
    public int hashCode() {
        return text == null ? Arrays.hashCode(bytes) : text.hashCode();
    }

    @Override
    public String toString() {
        return text == null ? bytes.length + " bytes" : text;
    }
}
