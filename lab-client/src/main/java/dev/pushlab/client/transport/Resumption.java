package dev.pushlab.client.transport;

import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.FeedGap;
import java.io.EOFException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.eclipse.jetty.util.thread.Scheduler;

/** One subscription over as many connections as it takes. */
final class Resumption implements Subscription {

    private final Subscriber inner;
    private final ClientNetwork network;
    private final SubscribeOptions options;
    private final SubscriptionListener listener;
    private final ReconnectingSubscriber.Watch watch;
    private final IntFunction<Duration> pauses;
    private final int mostAttempts;
    private final SubscriptionEnd end;
    private final long silenceNanos;

    private volatile String epoch;
    private volatile long cursor;
    private volatile boolean opened;
    private volatile boolean leaving;
    private volatile int failed;
    private volatile Subscription current;
    private volatile Scheduler.Task next;

    /** @param pauses the pause after so many failed attempts */
    Resumption(
            Subscriber inner,
            ClientNetwork network,
            SubscribeOptions options,
            SubscriptionListener listener,
            ReconnectingSubscriber.Watch watch,
            IntFunction<Duration> pauses,
            int mostAttempts) {
        this.inner = inner;
        this.network = network;
        this.options = options;
        this.listener = listener;
        this.watch = watch;
        this.pauses = pauses;
        this.mostAttempts = mostAttempts;
        this.end = new SubscriptionEnd(listener);
        this.silenceNanos = inner.longestSilence(options).toNanos();
        this.epoch = options.epoch();
        this.cursor = options.after();
    }

    void connect() {
        if (leaving) {
            end.closed(Ending.ofHttp("closed"));
            return;
        }
        Connected connected = new Connected();
        Subscription made = inner.subscribe(network, options.from(epoch, cursor), connected);
        connected.watchSilence(made);
        synchronized (this) {
            // It may be over already, and the next one there.
            current = connected.over ? current : made;
        }
        if (leaving) {
            made.close();
        }
    }

    private void lost(Throwable cause) {
        boolean isFinal = cause instanceof Refusal refusal && !refusal.mayPass();
        if (leaving || isFinal || failed >= mostAttempts) {
            end.failed(cause);
            return;
        }
        Duration pause = pauses.apply(failed);
        failed++;
        watch.onLost(cause, pause);
        next = network.scheduler().schedule(this::connect, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        leaving = true;
        if (next == null || !next.cancel()) {
            Subscription open = current;
            if (open != null) {
                open.close();
            }
        } else {
            end.closed(Ending.ofHttp("closed between two connections"));
        }
    }

    @Override
    public void abort() {
        leaving = true;
        if (next != null) {
            next.cancel();
        }
        end.closed(Ending.ofHttp("cut off"));
        Subscription open = current;
        if (open != null) {
            open.abort();
        }
    }

    /** One connection: passes on what it brings, and notices when nothing comes any more. */
    private final class Connected implements SubscriptionListener {
        private volatile long heardAtNanos = System.nanoTime();
        private volatile boolean over;
        private boolean proven;

        void watchSilence(Subscription made) {
            long left = heardAtNanos + silenceNanos - System.nanoTime();
            if (over || end.isTold()) {
                return;
            }
            if (left <= 0) {
                over(new TimeoutException("nothing came for " + Duration.ofNanos(silenceNanos)));
                made.abort();
            } else {
                network.scheduler().schedule(() -> watchSilence(made), left + 1_000_000, TimeUnit.NANOSECONDS);
            }
        }

        /** Something good has come: attempts are counted anew. */
        private void prove(long atNanos) {
            heardAtNanos = atNanos;
            if (!proven) {
                proven = true;
                if (failed > 0) {
                    failed = 0;
                    watch.onBack();
                }
            }
        }

        @Override
        public void onOpen() {
            if (!opened) {
                opened = true;
                listener.onOpen();
            }
        }

        @Override
        public void onRequest() {
            if (!over) {
                listener.onRequest();
            }
        }

        @Override
        public void onAnswer(Answer kind, int events) {
            if (!over) {
                heardAtNanos = System.nanoTime();
                listener.onAnswer(kind, events);
            }
        }

        @Override
        public void onEvent(FeedEvent event, long receivedAtNanos) {
            if (!over) {
                cursor = event.sequence();
                prove(receivedAtNanos);
                listener.onEvent(event, receivedAtNanos);
            }
        }

        @Override
        public void onGap(FeedGap gap, long receivedAtNanos) {
            if (!over) {
                prove(receivedAtNanos);
                cursor = gap.reason().equals(FeedGap.HISTORY) ? gap.to() : cursor;
                listener.onGap(gap, receivedAtNanos);
            }
        }

        @Override
        public void onPosition(String life, long after) {
            if (!over) {
                epoch = life;
                cursor = after;
                prove(System.nanoTime());
                listener.onPosition(life, after);
            }
        }

        @Override
        public void onHeartbeat() {
            heardAtNanos = System.nanoTime();
        }

        @Override
        public void onClosed(Ending ending) {
            if (leaving) {
                end.closed(ending);
            } else {
                over(new EOFException("the server said goodbye: " + ending.code() + " " + ending.reason()));
            }
        }

        @Override
        public void onFailure(Throwable cause) {
            over(cause);
        }

        private void over(Throwable cause) {
            synchronized (this) {
                if (over) {
                    return;
                }
                over = true;
            }
            lost(cause);
        }
    }
}
