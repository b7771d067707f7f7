package dev.pushlab.client.result;

/**
 * Memory that the open connections of a trial took: read with garbage collected, before anybody connected and again
 * when all had everything and none had left. A part that the machine does not tell is null.
 *
 * @param connections connections that were open at the second reading
 * @param serverHeapBytes growth of the server's heap after a collection
 * @param serverResidentBytes growth of the server's resident memory
 * @param generatorHeapBytes growth of the generator's heap after a collection
 * @param generatorResidentBytes growth of the generator's resident memory
 */
public record MemoryCost(
        long connections,
        Long serverHeapBytes,
        Long serverResidentBytes,
        Long generatorHeapBytes,
        Long generatorResidentBytes) {

    /** With fewer connections than this their memory drowns in that of the JVM itself. */
    public static final int FEWEST_CONNECTIONS = 100;
}
