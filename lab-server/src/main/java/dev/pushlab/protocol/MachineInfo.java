package dev.pushlab.protocol;

import java.util.List;

/**
 * The machine and the JVM a process ran on: where a number comes from. Holds no secret.
 *
 * @param cores processors the JVM may use
 * @param cpuModel name of the processor; null where not told
 * @param memoryBytes memory the process may use: the machine's, or its container's limit
 * @param os name of the operating system, by its distribution where told
 * @param kernel version of the kernel
 * @param architecture of the processor, as Java names it
 * @param container kind of container that left a mark; null where none did
 * @param jvmName name of the JVM
 * @param jvmVersion version of the JVM
 * @param jvmVendor who built it
 * @param jvmFlags arguments of the JVM, values of secrets replaced
 * @param collectors names of the garbage collectors
 * @param maxHeapBytes largest heap
 * @param descriptorLimit open files and sockets allowed to the process; null off Unix
 */
public record MachineInfo(
        int cores,
        String cpuModel,
        long memoryBytes,
        String os,
        String kernel,
        String architecture,
        String container,
        String jvmName,
        String jvmVersion,
        String jvmVendor,
        List<String> jvmFlags,
        List<String> collectors,
        long maxHeapBytes,
        Long descriptorLimit) {

    /** Copies the lists. */
    public MachineInfo {
        jvmFlags = List.copyOf(jvmFlags);
        collectors = List.copyOf(collectors);
    }
}
