package dev.pushlab.client.result;

/** Where a count of the IP layer comes from. */
public enum CountSource {
    /** The kernel told it, socket by socket. */
    KERNEL,
    /** The kernel did not tell: worked out from the ledger by the model's segments for each exchange and message. */
    ESTIMATED
}
