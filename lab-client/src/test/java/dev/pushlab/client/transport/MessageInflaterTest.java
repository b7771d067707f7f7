package dev.pushlab.client.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class MessageInflaterTest {

    private final MessageInflater inflater = new MessageInflater(1_000);

    /** The examples of RFC 7692 section 7.2.3: the second message leans on the first. */
    @Test
    void inflatesTheExamplesOfItsSpecification() {
        assertEquals("Hello", inflate("f2 48 cd c9 c9 07 00"));
        assertEquals("Hello", inflate("f2 00 11 00 00"));
    }

    @Test
    void aMessageMayBeAsLargeAsAllowedAndNoLarger() {
        assertEquals(1_000, inflater.inflate(deflated(1_000)).remaining());
        MessageInflater another = new MessageInflater(1_000);

        String message = assertThrows(IllegalStateException.class, () -> another.inflate(deflated(100_000_000)))
                .getMessage();
        assertEquals("a message is larger than 1000 bytes when inflated", message);
    }

    @Test
    void whatIsNotCompressedIsRefused() {
        ByteBuffer nonsense = ByteBuffer.wrap(new byte[] {(byte) 0xff, (byte) 0xff, 1, 2, 3});

        assertThrows(IllegalStateException.class, () -> inflater.inflate(nonsense));
    }

    private String inflate(String hex) {
        ByteBuffer message = ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", "")));
        return UTF_8.decode(inflater.inflate(message)).toString();
    }

    private static ByteBuffer deflated(int bytes) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(new byte[bytes]);
        byte[] out = new byte[bytes / 100 + 100];
        int length = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
        deflater.end();
        assertTrue(length < out.length);
        return ByteBuffer.wrap(Arrays.copyOf(out, length - 4));
    }
}
