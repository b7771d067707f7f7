package dev.pushlab.client.limit;

import dev.pushlab.client.result.CellResult;
import dev.pushlab.client.result.Quantity;

/**
 * What a limit speaks of: {@code websocket.p99}.
 *
 * @param transport name of a cell's transport, or {@value #ALL}
 * @param quantity a figure or a count
 */
record Term(String transport, Quantity quantity) {

    /** Stands for every transport. */
    static final String ALL = "all";

    boolean isOfAll() {
        return transport.equals(ALL);
    }

    boolean speaksOf(String other) {
        return isOfAll() || transport.equals(other);
    }

    /** How it is written for one cell. */
    String of(CellResult cell) {
        return cell.name() + "." + quantity.key();
    }

    @Override
    public String toString() {
        return transport + "." + quantity.key();
    }
}
