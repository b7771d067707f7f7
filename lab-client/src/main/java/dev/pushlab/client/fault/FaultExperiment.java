package dev.pushlab.client.fault;

/**
 * One way to break things.
 *
 * @param name as it stands on the command line
 * @param summary what happens
 * @param payloadBytes size of an event's payload
 * @param strike breaks things, and returns when they are whole again
 */
public record FaultExperiment(String name, String summary, int payloadBytes, Strike strike) {

    /** What breaks things. */
    @FunctionalInterface
    interface Strike {
        /** Takes as long as the fault does. */
        void on(FaultStage stage) throws InterruptedException;
    }
}
