package dev.pushlab.client.run;

import dev.pushlab.client.transport.ClientNetwork;
import dev.pushlab.client.transport.SubscribeOptions;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscription;
import dev.pushlab.protocol.ServerStatus;
import dev.pushlab.server.wire.WireLedger;
import java.time.Duration;
import java.util.List;

/** Takes one event over a transport and records every byte of it. The same steps for every transport. */
public final class ExchangeProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);

    /** Time for what comes without an event: a stream's head and opening, a poll that is answered with nothing. */
    private static final Duration SETTLING = POLL_INTERVAL.plusMillis(50);

    /** Short, so that a parked request ends by itself where the server cannot be asked to let it go. */
    private static final Duration HOLD = Duration.ofSeconds(2);

    private final Target target;
    private final ControlClient control;
    private final boolean mayControl;

    /**
     * A probe of one server. Without its token the probe publishes nothing but waits for an event, and an event stream
     * is cut off at the end, since the server cannot be asked to end it.
     */
    public ExchangeProbe(Target target) {
        this.target = target;
        this.control = new ControlClient(target);
        this.mayControl = target.token() != null && !target.token().isEmpty();
    }

    /** Subscribes, publishes an event, waits for it, leaves. At most some 15 s. */
    public Exchange run(Subscriber transport, String payload) throws InterruptedException {
        ServerStatus before = control.status();
        SubscribeOptions options =
                new SubscribeOptions(before.epoch(), before.lastSequence(), POLL_INTERVAL, Duration.ZERO, HOLD);
        WireRecorder recorder = new WireRecorder();
        ExchangeNotes notes = new ExchangeNotes();
        WireLedger ledger = new WireLedger(List.of(transport.name()), recorder);
        boolean received;
        long start;
        try (ClientNetwork network = new ClientNetwork(target.uri(), ledger, target.trust())) {
            start = System.nanoTime();
            notes.note("connecting");
            Subscription subscription = transport.subscribe(network, options, notes);
            Pause.until(PATIENCE).await(notes::isOpenOrEnded);
            Pause.until(SETTLING).await(notes::isEnded);
            long sequence = mayControl ? publish(payload, notes) : next(before, notes);
            Pause.until(PATIENCE).await(() -> notes.has(sequence) || notes.isEnded());
            received = notes.has(sequence);
            leave(subscription, notes);
            Pause.until(PATIENCE).await(() -> ledger.read().of(transport.name()).connectionsOpen() == 0);
        }
        return new Exchange(
                transport.name(),
                target.toString(),
                received && !notes.isFailed(),
                notes.moments(start),
                recorder.chunks(start),
                ledger.read().of(transport.name()));
    }

    private long publish(String payload, ExchangeNotes notes) {
        notes.note("publishing an event by POST on another connection");
        return control.publishEvent(payload).sequence();
    }

    private static long next(ServerStatus before, ExchangeNotes notes) {
        notes.note("waiting for somebody else's event: publishing needs the token");
        return before.lastSequence() + 1;
    }

    private void leave(Subscription subscription, ExchangeNotes notes) throws InterruptedException {
        notes.note("leaving");
        subscription.close();
        boolean left = Pause.until(mayControl ? PATIENCE : HOLD.plus(SETTLING)).await(() -> {
            if (!notes.isEnded() && mayControl) {
                control.release();
            }
            return notes.isEnded();
        });
        if (!left) {
            notes.note("cut off: the server was not asked to end the subscription, or did not");
            subscription.abort();
        }
    }
}
