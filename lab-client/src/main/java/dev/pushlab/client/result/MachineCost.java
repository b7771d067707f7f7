package dev.pushlab.client.result;

import dev.pushlab.protocol.Hiccups;
import dev.pushlab.protocol.HostUsage;
import dev.pushlab.protocol.ProcessCost;

/**
 * What the measurement cost the machine, and what the machine did to it, during the window (memory: over the trial);
 * read from the operating system a process, so that server and generator are told apart. A part that the machine does
 * not tell is null.
 *
 * @param server cost of the server's process
 * @param generator cost of the generator's process
 * @param serverHiccups how long the server's process stood still
 * @param generatorHiccups how long the generator's process stood still
 * @param memory what the open connections took
 * @param host how the whole machine was used, others included
 */
public record MachineCost(
        ProcessCost server,
        ProcessCost generator,
        Hiccups serverHiccups,
        Hiccups generatorHiccups,
        MemoryCost memory,
        HostUsage host) {
    /** Refuses what is missing. */
    public MachineCost {
        Present.require("server", server);
        Present.require("generator", generator);
    }
}
