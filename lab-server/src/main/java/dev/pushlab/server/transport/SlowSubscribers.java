package dev.pushlab.server.transport;

import dev.pushlab.server.wire.CountingEndPoint;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * The one policy for subscribers that do not read, whatever carries their events. Only one write waits for each: at
 * most {@link EndpointSettings#mostEventsPerAnswer} events and {@link EndpointSettings#MOST_PAYLOAD_BYTES} of payload.
 * Who takes not a byte of it for {@link EndpointSettings#patience} is cut off, and counted; nobody else notices.
 */
final class SlowSubscribers extends AbstractLifeCycle {

    private static final int LOOKS = 8;

    private final Set<Delivery> deliveries = ConcurrentHashMap.newKeySet();
    private final Scheduler scheduler;
    private final Duration patience;
    private volatile Scheduler.Task next;

    SlowSubscribers(Scheduler scheduler, Duration patience) {
        this.scheduler = scheduler;
        this.patience = patience;
    }

    @Override
    protected void doStart() {
        schedule();
    }

    @Override
    protected void doStop() {
        next.cancel();
    }

    /** From now on; a delivery that has ended meanwhile is let go of again. */
    void watch(Delivery delivery) {
        deliveries.add(delivery);
        if (!delivery.isUnderWay()) {
            deliveries.remove(delivery);
        }
    }

    /** A stream's, which is watched for as long as the stream is open. */
    void watchStream(Delivery delivery) {
        deliveries.add(delivery);
    }

    void forget(Delivery delivery) {
        deliveries.remove(delivery);
    }

    private void schedule() {
        next = scheduler.schedule(this::look, patience.toNanos() / LOOKS, TimeUnit.NANOSECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        for (Delivery delivery : deliveries) {
            if (delivery.stuckNanos(now) > patience.toNanos() && deliveries.remove(delivery)) {
                CountingEndPoint socket = delivery.socket();
                socket.tap().cutAsSlow();
                delivery.cut();
            }
        }
        if (isRunning()) {
            schedule();
        }
    }
}
