package dev.pushlab.client.run;

import dev.pushlab.client.result.RequestCounts;
import dev.pushlab.client.transport.Answer;

/** Counts one subscriber's requests by what their answers were good for. Used by one thread at a time. */
final class RequestBook {

    private long data;
    private long empty;
    private long timeout;
    private long stream;
    private long refused;
    private long events;
    private long parkedNanos;

    void answer(Answer kind, int carried, long waitedNanos) {
        events += carried;
        parkedNanos += waitedNanos;
        switch (kind) {
            case DATA -> data++;
            case EMPTY -> empty++;
            case TIMEOUT -> timeout++;
            case STREAM -> stream++;
            case REFUSED -> refused++;
        }
    }

    RequestCounts counts() {
        return new RequestCounts(data, empty, timeout, stream, 0, refused, events, parkedNanos);
    }
}
