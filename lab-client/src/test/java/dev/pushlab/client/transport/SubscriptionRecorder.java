package dev.pushlab.client.transport;

import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.FeedGap;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** Writes down all that a subscription tells, and waits for what a test expects of it. */
public final class SubscriptionRecorder implements SubscriptionListener {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<FeedEvent> events = new CopyOnWriteArrayList<>();
    private final List<FeedGap> gaps = new CopyOnWriteArrayList<>();
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private final List<Ending> closed = new CopyOnWriteArrayList<>();
    private final List<Throwable> failed = new CopyOnWriteArrayList<>();
    private final List<String> afterTheEnd = new CopyOnWriteArrayList<>();
    private volatile boolean open;
    private volatile int requests;

    @Override
    public void onOpen() {
        open = true;
        told("onOpen");
    }

    @Override
    public synchronized void onRequest() {
        requests++;
        told("onRequest");
    }

    @Override
    public void onAnswer(Answer kind, int count) {
        answers.add(kind);
        told("onAnswer");
    }

    @Override
    public void onEvent(FeedEvent event, long receivedAtNanos) {
        events.add(event);
        told("onEvent");
    }

    @Override
    public void onGap(FeedGap gap, long receivedAtNanos) {
        gaps.add(gap);
        told("onGap");
    }

    @Override
    public void onClosed(Ending ending) {
        told("onClosed");
        closed.add(ending);
        wake();
    }

    @Override
    public void onFailure(Throwable cause) {
        told("onFailure");
        failed.add(cause);
        wake();
    }

    private void told(String call) {
        if (ends() > 0) {
            afterTheEnd.add(call);
        }
        wake();
    }

    private synchronized void wake() {
        notifyAll();
    }

    /** Waits until the condition holds; fails the test with all that was recorded when it never does. */
    public synchronized void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
            if (leftMillis <= 0) {
                throw new AssertionError("never came: " + what + "; recorded " + this);
            }
            wait(Math.min(leftMillis, 50));
        }
    }

    public void awaitOpen() throws InterruptedException {
        await("open", () -> open);
    }

    public void awaitEvents(int count) throws InterruptedException {
        await(count + " events", () -> events.size() >= count);
    }

    public void awaitEnd() throws InterruptedException {
        await("the end", () -> ends() > 0);
    }

    public int ends() {
        return closed.size() + failed.size();
    }

    public List<FeedEvent> events() {
        return events;
    }

    public List<Long> sequences() {
        return events.stream().map(FeedEvent::sequence).toList();
    }

    public List<FeedGap> gaps() {
        return gaps;
    }

    public List<Answer> answers() {
        return answers;
    }

    public List<Ending> closed() {
        return closed;
    }

    public List<Throwable> failed() {
        return failed;
    }

    public List<String> afterTheEnd() {
        return afterTheEnd;
    }

    public int requests() {
        return requests;
    }

    @Override
    public String toString() {
        return "events=" + sequences() + " gaps=" + gaps + " answers=" + answers + " closed=" + closed + " failed="
                + failed + " afterTheEnd=" + afterTheEnd;
    }
}
