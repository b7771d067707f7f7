package dev.pushlab.client.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The thread that lets chunks out when they are due. It keeps the flows in the order of their next due time and waits
 * for the first. Everything but {@link #submit}, {@link #execute} and {@link #stop} runs on that thread.
 */
final class Release implements Runnable {

    private static final int OUT_BYTES = 256 << 10;

    /** How much is taken in or let out before the other gets its turn again. */
    private static final int TURN = 1_024;

    private final Intake intake;
    private final RelayCounts counts;
    private final Queue<Chunk> arrivals = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> commands = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Flow> order = new PriorityQueue<>(Comparator.comparingLong(flow -> flow.wakeAtNanos));
    private final ByteBuffer out = ByteBuffer.allocateDirect(OUT_BYTES);
    private final DueWait wait = new DueWait();
    private volatile boolean stopped;

    Release(Intake intake, RelayCounts counts) {
        this.intake = intake;
        this.counts = counts;
    }

    /** Hands over a chunk; the chunks of one flow in their order. */
    void submit(Chunk chunk) {
        arrivals.add(chunk);
        wait.callBefore(chunk.dueNanos());
    }

    /** Has the thread run {@code command} soon. */
    void execute(Runnable command) {
        commands.add(command);
        wait.call();
    }

    void stop() {
        stopped = true;
        wait.call();
    }

    @Override
    public void run() {
        TimerSlack.minimise();
        while (!stopped) {
            wait.announce(order.isEmpty() ? DueWait.NEVER : order.element().wakeAtNanos);
            if (arrivals.isEmpty() && commands.isEmpty()) {
                wait.await();
            }
            wait.arrive();
            takeIn();
            letOut();
        }
    }

    /** The sink takes bytes again. */
    void unblock(Flow flow) {
        flow.blocked = false;
        if (!flow.queue.isEmpty() && !flow.scheduled) {
            schedule(flow, Math.max(System.nanoTime(), flow.queue.element().dueNanos()));
        }
    }

    /** Looks at every flow again at its due time, although it was put off. */
    void reorder() {
        List<Flow> flows = new ArrayList<>(order);
        order.clear();
        flows.forEach(flow -> schedule(flow, flow.queue.element().dueNanos()));
    }

    private void takeIn() {
        for (Runnable command = commands.poll(); command != null; command = commands.poll()) {
            command.run();
        }
        for (int taken = 0; taken < TURN; taken++) {
            Chunk chunk = arrivals.poll();
            if (chunk == null) {
                return;
            }
            Flow flow = chunk.flow();
            flow.queue.add(chunk);
            if (!flow.scheduled && !flow.blocked) {
                schedule(flow, chunk.dueNanos());
            }
        }
    }

    private void letOut() {
        for (int released = 0; released < TURN; released++) {
            long nowNanos = System.nanoTime();
            Flow flow = order.peek();
            if (flow == null || flow.wakeAtNanos > nowNanos) {
                return;
            }
            order.remove();
            flow.scheduled = false;
            release(flow, nowNanos);
        }
    }

    private void release(Flow flow, long nowNanos) {
        if (flow.broken || !flow.connection.isOpen()) {
            flow.discard();
            return;
        }
        long stalledUntilNanos = flow.connection.stalledUntilNanos();
        if (stalledUntilNanos > nowNanos) {
            schedule(flow, stalledUntilNanos);
            return;
        }
        counts.released(nowNanos - flow.wakeAtNanos);
        try {
            write(flow, nowNanos);
        } catch (IOException gone) {
            flow.broken = true;
            flow.discard();
            intake.execute(() -> intake.sinkBroken(flow));
        }
        if (flow.paused && flow.hasRoom()) {
            intake.execute(() -> intake.readAgain(flow));
        }
        if (!flow.blocked && !flow.queue.isEmpty()) {
            schedule(flow, flow.queue.element().dueNanos());
        }
    }

    private void write(Flow flow, long nowNanos) throws IOException {
        flow.gather(out.clear(), nowNanos);
        out.flip();
        if (out.hasRemaining()) {
            int written = flow.sink.write(out);
            counts.written(flow.consume(written), written);
        }
        if (out.hasRemaining()) {
            flow.blocked = true;
            intake.execute(() -> intake.awaitWritable(flow));
            return;
        }
        Chunk head = flow.queue.peek();
        if (head != null && head.kind() != Chunk.Kind.DATA && head.dueNanos() <= nowNanos) {
            finish(flow, head.kind());
        }
    }

    private void finish(Flow flow, Chunk.Kind kind) throws IOException {
        flow.discard();
        flow.ended = true;
        if (kind == Chunk.Kind.RESET) {
            flow.connection.reset();
        } else if (flow.opposite().ended) {
            flow.connection.close();
        } else {
            flow.sink.shutdownOutput();
        }
    }

    private void schedule(Flow flow, long atNanos) {
        flow.wakeAtNanos = atNanos;
        flow.scheduled = true;
        order.add(flow);
    }
}
