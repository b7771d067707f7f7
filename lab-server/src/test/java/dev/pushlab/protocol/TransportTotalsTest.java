package dev.pushlab.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TransportTotalsTest {

    private static final TransportTotals ONCE = numbered(TransportTotals.class, new long[] {1}, 1);
    private static final TransportTotals THRICE = numbered(TransportTotals.class, new long[] {1}, 3);

    @Test
    void everyNumberIsAddedToItsOwn() throws Exception {
        assertEquals(times(4), numbers(ONCE.plus(THRICE)));
    }

    @Test
    void everyNumberIsSubtractedFromItsOwn() throws Exception {
        assertEquals(times(2), numbers(THRICE.minus(ONCE)));
    }

    @Test
    void nothingAddsNothing() {
        assertEquals(ONCE, ONCE.plus(TransportTotals.NONE));
        assertEquals(TransportTotals.NONE, ONCE.minus(ONCE));
    }

    @Test
    void theSumOfPartsIsThatOfEachPart() {
        WireBytes bytes = ONCE.toClient();

        assertEquals(Arrays.stream(WirePart.values()).mapToLong(bytes::of).sum(), bytes.sumOfParts());
        assertEquals(
                WirePart.values().length,
                Stream.of(WirePart.values()).map(bytes::of).distinct().count());
    }

    @Test
    void allFramesAreTheSumOfEachKind() throws Exception {
        FrameCounts frames = ONCE.framesToServer();

        assertEquals(numbers(frames).stream().mapToLong(Long::longValue).sum(), frames.total());
    }

    private static List<Long> times(long factor) throws ReflectiveOperationException {
        return IntStream.rangeClosed(1, numbers(ONCE).size())
                .mapToObj(i -> i * factor)
                .toList();
    }

    /** A record whose numbers are 1, 2, 3 … times the factor, those of its parts included. */
    private static <T> T numbered(Class<T> type, long[] next, long factor) {
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .map(part -> part == long.class ? (Object) (next[0]++ * factor) : numbered(part, next, factor))
                .toArray();
        try {
            return type.cast(type.getDeclaredConstructors()[0].newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Long> numbers(Object record) throws ReflectiveOperationException {
        List<Long> numbers = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(record);
            numbers.addAll(value instanceof Long number ? List.of(number) : numbers(value));
        }
        return numbers;
    }
}
