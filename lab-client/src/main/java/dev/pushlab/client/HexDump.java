package dev.pushlab.client;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Bytes as lines of sixteen: where, in hex, and as text where they are printable ASCII. */
final class HexDump {

    private static final int WIDTH = 16;

    private HexDump() {}

    static List<String> lines(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += WIDTH) {
            lines.add(line(bytes, from, Math.min(bytes.length, from + WIDTH)));
        }
        return lines;
    }

    private static String line(byte[] bytes, int from, int to) {
        StringBuilder hex = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            hex.append(i == from + WIDTH / 2 ? "  " : " ").append(HexFormat.of().toHexDigits(bytes[i]));
            text.append(bytes[i] >= ' ' && bytes[i] < 0x7F ? (char) bytes[i] : '.');
        }
        return "%04x %-49s  %s".formatted(from, hex, text);
    }
}
