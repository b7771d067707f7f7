package dev.pushlab.client.fault;

import dev.pushlab.client.run.ControlClient;
import dev.pushlab.protocol.ProcessUsage;
import dev.pushlab.protocol.ServerStatus;

/**
 * What the server holds at a moment of a soak, while nobody is connected.
 *
 * @param heapBytes heap in use after a collection of garbage
 * @param threads live Java threads
 * @param descriptors open files and sockets; 0 where the system does not tell
 * @param subscribers streams and parked requests
 */
public record SoakReading(long heapBytes, long threads, long descriptors, int subscribers) {

    static SoakReading of(ControlClient control) {
        ProcessUsage usage = control.collect().usage();
        ServerStatus status = control.status();
        return new SoakReading(
                usage.heapAfterGcBytes() == null ? usage.heapUsedBytes() : usage.heapAfterGcBytes(),
                usage.threads(),
                usage.openDescriptors() == null ? 0 : usage.openDescriptors(),
                status.streams() + status.waiting());
    }
}
