package dev.pushlab.client.run;

import dev.pushlab.client.result.MemoryCost;
import dev.pushlab.protocol.ProcessUsage;
import dev.pushlab.server.process.ProcessProbe;

/** Finds out what open connections take: reads both processes, garbage collected, when it is made and again. */
final class MemoryWatch {

    private final ControlClient control;
    private final ProcessProbe probe;
    private final ProcessUsage serverBefore;
    private final ProcessUsage generatorBefore;

    MemoryWatch(ControlClient control, ProcessProbe probe) {
        this.control = control;
        this.probe = probe;
        this.serverBefore = control.collect().usage();
        this.generatorBefore = probe.readAfterGc();
    }

    MemoryCost read(long connections) {
        ProcessUsage server = control.collect().usage();
        ProcessUsage generator = probe.readAfterGc();
        return new MemoryCost(
                connections,
                growth(server.heapAfterGcBytes(), serverBefore.heapAfterGcBytes()),
                growth(server.residentBytes(), serverBefore.residentBytes()),
                growth(generator.heapAfterGcBytes(), generatorBefore.heapAfterGcBytes()),
                growth(generator.residentBytes(), generatorBefore.residentBytes()));
    }

    private static Long growth(Long now, Long before) {
        return now == null || before == null ? null : now - before;
    }
}
