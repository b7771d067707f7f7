package dev.pushlab.client.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands what {@code ss -tinoH} prints: a line for each socket, and an indented one with its {@code tcp_info}.
 *
 * <p>{@code bytes_acked} is left alone: at the end that connects it counts the SYN as a byte, at either end the FIN,
 * and it lags behind by a delayed acknowledgement. {@code bytes_sent} and {@code bytes_received} have none of this
 * while a connection is open (a FIN that came would count as a byte received, so only established sockets are taken).
 */
final class SocketLines {

    private static final int HEAD_WORDS = 5;

    /** {@code name:number}; also inside brackets, where no name that is asked for occurs. */
    private static final Pattern FIELD = Pattern.compile("\\b([a-z_]+):(\\d{1,18})\\b");

    private SocketLines() {}

    static KernelReading parse(String text) {
        List<KernelSocket> sockets = new ArrayList<>();
        for (String line : text.replaceAll("\\R[ \\t]+", " ").split("\\R")) {
            String[] words = line.strip().split("\\s+");
            if (!words[0].equals("ESTAB")) {
                continue;
            }
            Map<String, Long> fields = fields(line);
            // What is zero is left out; but no connection was ever set up without a segment received.
            if (words.length < HEAD_WORDS || !fields.containsKey("segs_in")) {
                return KernelReading.silent("ss lists connections, but not what they have carried");
            }
            if (fields.containsKey("data_segs_out") && !fields.containsKey("bytes_sent")) {
                return KernelReading.silent("ss or the kernel is too old to tell the bytes sent (Linux 4.19 does)");
            }
            sockets.add(socket(words, fields));
        }
        return KernelReading.of(sockets);
    }

    private static KernelSocket socket(String[] words, Map<String, Long> fields) {
        String local = words[3];
        return new KernelSocket(
                Integer.parseInt(local.substring(local.lastIndexOf(':') + 1)),
                Long.parseLong(words[1]),
                fields.getOrDefault("notsent", 0L),
                fields.getOrDefault("bytes_sent", 0L),
                fields.getOrDefault("bytes_retrans", 0L),
                fields.getOrDefault("bytes_received", 0L),
                fields.getOrDefault("segs_out", 0L),
                fields.getOrDefault("segs_in", 0L),
                // An IPv4 connection of a socket that also speaks IPv6, as Java's do, is shown as [::ffff:127.0.0.1].
                local.startsWith("[") && !local.startsWith("[::ffff:"),
                List.of(words).contains("ts"));
    }

    private static Map<String, Long> fields(String line) {
        Map<String, Long> fields = new HashMap<>();
        Matcher field = FIELD.matcher(line);
        while (field.find()) {
            fields.putIfAbsent(field.group(1), Long.valueOf(field.group(2)));
        }
        return fields;
    }
}
