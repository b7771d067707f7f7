package dev.pushlab.client.network;

import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One direction of a relayed connection. The intake's thread reads its source and charges what it reads; the release's
 * thread holds the chunks, writes them to the sink and refunds them. Nothing but the two counts is shared.
 */
final class Flow {

    final RelayConnection connection;
    final SocketChannel source;
    final SocketChannel sink;
    final LinkSchedule schedule;
    final HoldLimit limit;

    private final AtomicInteger heldBytes = new AtomicInteger();
    private final AtomicInteger heldChunks = new AtomicInteger();

    /** Set by the intake when the flow is full; the release asks it to read again once there is room. */
    volatile boolean paused;

    /** Intake only: a reset is under way, nothing may follow it. */
    boolean resetSent;

    /** Release only: chunks in order of arrival, which is the order of their due times too. */
    final Queue<Chunk> queue = new ArrayDeque<>();

    /** Release only: when to look at this flow next, while it is {@link #scheduled}. */
    long wakeAtNanos;

    /** Release only: the flow stands in the release's order. */
    boolean scheduled;

    /** Release only: the sink takes no bytes at present. */
    boolean blocked;

    /** Release only: the end has been handed on; only a reset may still follow. */
    boolean ended;

    /** Release only: the sink is gone, what still comes is dropped. */
    boolean broken;

    Flow(RelayConnection connection, SocketChannel source, SocketChannel sink, LinkSchedule schedule, HoldLimit limit) {
        this.connection = connection;
        this.source = source;
        this.sink = sink;
        this.schedule = schedule;
        this.limit = limit;
    }

    Flow opposite() {
        return connection.up() == this ? connection.down() : connection.up();
    }

    int heldBytes() {
        return heldBytes.get();
    }

    /** Counts what the intake hands over; returns the bytes now held. */
    int charge(int bytes) {
        heldChunks.incrementAndGet();
        return heldBytes.addAndGet(bytes);
    }

    boolean isFull() {
        return heldBytes.get() > limit.bytes() || heldChunks.get() > limit.chunks();
    }

    /** Half empty again: reading resumes here rather than at the bound, so that it does not flap. */
    boolean hasRoom() {
        return heldBytes.get() <= limit.bytes() / 2 && heldChunks.get() <= limit.chunks() / 2;
    }

    /** Copies into {@code out}, in order, every chunk of data that is due and fits. */
    void gather(ByteBuffer out, long nowNanos) {
        for (Chunk chunk : queue) {
            boolean fits = chunk.bytes().remaining() <= out.remaining();
            if (chunk.kind() != Chunk.Kind.DATA || chunk.dueNanos() > nowNanos || !fits) {
                return;
            }
            out.put(chunk.bytes().duplicate());
        }
    }

    /** Takes {@code written} bytes off the head of the queue; returns how many chunks that finished. */
    int consume(int written) {
        int finished = 0;
        int left = written;
        while (left > 0) {
            ByteBuffer head = queue.element().bytes();
            int taken = Math.min(left, head.remaining());
            head.position(head.position() + taken);
            left -= taken;
            if (!head.hasRemaining()) {
                queue.remove();
                finished++;
            }
        }
        heldChunks.addAndGet(-finished);
        heldBytes.addAndGet(-written);
        return finished;
    }

    /** Forgets all that is held: its far end is gone. */
    void discard() {
        for (Chunk chunk : queue) {
            heldBytes.addAndGet(-chunk.bytes().remaining());
        }
        heldChunks.addAndGet(-queue.size());
        queue.clear();
    }
}
