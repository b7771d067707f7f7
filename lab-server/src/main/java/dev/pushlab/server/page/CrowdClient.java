package dev.pushlab.server.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One idle client: asks, reads what comes, and answers pings. It keeps what it has not understood yet, and nothing
 * else.
 */
final class CrowdClient {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]{1,9})\r\n");
    private static final int MOST_HEAD_BYTES = 16 * 1024;

    /** A pong without payload, masked with a key of zeros: lawful, and the same for every ping of the lab. */
    private static final byte[] PONG = {(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0};

    private static final int PING = 9;

    private final CrowdHabit habit;
    private final SocketChannel channel;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private long bodyLeft = -1;
    private boolean open;
    private boolean frames;

    CrowdClient(CrowdHabit habit, SocketChannel channel) {
        this.habit = habit;
        this.channel = channel;
    }

    SocketChannel channel() {
        return channel;
    }

    /** Sends the request; it is far smaller than a socket's buffer. */
    void ask() throws IOException {
        channel.write(ByteBuffer.wrap(habit.request().getBytes(ISO_8859_1)));
    }

    /** Whether an answer has come: a whole one, or the head of one that never ends. */
    boolean isOpen() {
        return open;
    }

    /**
     * Takes what has come; true when that ends an answer, so that the next request is due by the habit.
     *
     * @param bytes ready to be read
     */
    boolean take(ByteBuffer bytes) throws IOException {
        boolean ended = false;
        while (bytes.hasRemaining()) {
            if (bodyLeft < 0) {
                readHead(bytes);
            } else if (frames) {
                readFrame(bytes);
            } else {
                int taken = (int) Math.min(bodyLeft, bytes.remaining());
                bytes.position(bytes.position() + taken);
                bodyLeft -= taken;
            }
            if (bodyLeft == 0 && !frames) {
                bodyLeft = -1;
                ended = true;
            }
        }
        return ended;
    }

    private void readHead(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            head.write(bytes.get());
            String text = head.size() < 4 ? "" : head.toString(ISO_8859_1);
            if (text.endsWith("\r\n\r\n")) {
                begin(text);
                head.reset();
                return;
            }
        }
        if (head.size() > MOST_HEAD_BYTES) {
            throw new EOFException("a head without an end");
        }
    }

    private void begin(String text) throws IOException {
        if (text.startsWith("HTTP/1.1 101")) {
            frames = true;
            bodyLeft = 0;
        } else if (text.startsWith("HTTP/1.1 200")) {
            Matcher length = LENGTH.matcher(text);
            bodyLeft = length.find() ? Long.parseLong(length.group(1)) : Long.MAX_VALUE;
        } else {
            throw new EOFException(text.lines().findFirst().orElse(""));
        }
        open = true;
    }

    /** Skips payloads. Heads of frames that are split between reads are put together first. */
    private void readFrame(ByteBuffer bytes) throws IOException {
        if (bodyLeft > 0) {
            int taken = (int) Math.min(bodyLeft, bytes.remaining());
            bytes.position(bytes.position() + taken);
            bodyLeft -= taken;
            return;
        }
        head.write(bytes.get());
        byte[] begun = head.toByteArray();
        int lengthBytes = begun.length < 2 ? 0 : begun[1] == 126 ? 2 : begun[1] == 127 ? 8 : 0;
        if (begun.length < 2 + lengthBytes) {
            return;
        }
        head.reset();
        bodyLeft = switch (lengthBytes) {
            case 2 -> ByteBuffer.wrap(begun, 2, 2).getChar();
            case 8 -> ByteBuffer.wrap(begun, 2, 8).getLong();
            default -> begun[1];
        };
        if ((begun[0] & 0x0F) == PING) {
            channel.write(ByteBuffer.wrap(PONG));
        }
    }
}
