package dev.pushlab.client.result;

import dev.pushlab.protocol.MachineInfo;

/**
 * Where and with what a run was made.
 *
 * @param version of the lab
 * @param commit of the lab's sources; null when it was not run from a checkout
 * @param dirty whether the sources had changes that were not committed; null likewise
 * @param jettyVersion version of Jetty, on both sides
 * @param generator machine and JVM of the generator
 * @param server machine and JVM of the server
 * @param target the server's address: its scheme and host, without what could be secret
 * @param network what lies between the two: {@code loopback}, or the relay's profile
 * @param tls whether the connections were encrypted
 * @param heads request heads profile
 * @param clock how the clocks of the two sides were related
 */
public record EnvironmentInfo(
        String version,
        String commit,
        Boolean dirty,
        String jettyVersion,
        MachineInfo generator,
        MachineInfo server,
        String target,
        String network,
        boolean tls,
        String heads,
        String clock) {
    /** Refuses what is missing. */
    public EnvironmentInfo {
        Present.require("generator", generator);
        Present.require("server", server);
    }
}
