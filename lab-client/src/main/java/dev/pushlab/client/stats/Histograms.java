package dev.pushlab.client.stats;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import org.HdrHistogram.Histogram;

/**
 * The one definition of a latency histogram's range and precision, and its form as text.
 *
 * <p>Values are nanoseconds from 0 to {@link Long#MAX_VALUE}, so nothing that can be measured is out of range and none
 * has to be clamped; they keep {@value #SIGNIFICANT_DIGITS} significant digits (an error below 0.1 %). The table is
 * allocated whole, about 430 kB, so that recording never allocates.
 */
public final class Histograms {
    /** Digits of a value that survive recording. */
    public static final int SIGNIFICANT_DIGITS = 3;

    private static final long LOWEST_DISCERNIBLE_NANOS = 1;

    private Histograms() {}

    /** An empty histogram. */
    public static Histogram create() {
        return new Histogram(LOWEST_DISCERNIBLE_NANOS, Long.MAX_VALUE, SIGNIFICANT_DIGITS);
    }

    /** An empty histogram that takes little memory while it stays empty, and allocates as it is filled. */
    static Histogram createGrowing() {
        return new Histogram(SIGNIFICANT_DIGITS);
    }

    /**
     * The histogram in HdrHistogram's own compressed encoding (V2) as base64: what its {@code .hlog} files hold and
     * what its tools in every language read.
     */
    public static String encode(Histogram histogram) {
        ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(buffer, Deflater.BEST_COMPRESSION);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
    }

    /**
     * The histogram that {@link #encode} made the text from.
     *
     * @throws IllegalArgumentException when the text is not such an encoding
     */
    public static Histogram decode(String base64) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            return Histogram.decodeFromCompressedByteBuffer(buffer, Long.MAX_VALUE);
        } catch (DataFormatException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "histogram is not base64 of a compressed HdrHistogram (V2): " + e.getMessage(), e);
        }
    }
}
