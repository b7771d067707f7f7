package dev.pushlab.client.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.CompletableFuture;

/**
 * The thread that reads: it stamps each chunk as it comes in and hands it to the release. Everything but
 * {@link #execute}, {@link #wakeup} and {@link #stop} runs on that thread.
 */
final class Intake implements Runnable {

    private static final int READ_BYTES = 64 << 10;

    private final Selector selector;
    private final Acceptor acceptor;
    private final Release release;
    private final RelayCounts counts;
    private final IntakeTasks tasks;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(READ_BYTES);
    private volatile boolean stopped;

    Intake(Selector selector, Acceptor acceptor, RelayCounts counts) {
        this.selector = selector;
        this.acceptor = acceptor;
        this.counts = counts;
        this.tasks = new IntakeTasks(selector);
        this.release = new Release(this, counts);
    }

    Release release() {
        return release;
    }

    /** Has the thread run {@code action}; what is returned completes when its effect on the sockets is there. */
    CompletableFuture<Void> execute(Runnable action) {
        return tasks.add(action);
    }

    /** Lets go of descriptors closed elsewhere: a selector does so at its next selection. */
    void wakeup() {
        selector.wakeup();
    }

    void stop() {
        stopped = true;
        selector.wakeup();
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                selector.select(this::ready, acceptor.pauseMillis());
                acceptor.resume();
                tasks.run(() -> selector.selectNow(this::ready));
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The relay's selector failed", e);
        } finally {
            tasks.close();
        }
    }

    private void ready(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                acceptor.accept();
                return;
            }
            Flow flow = (Flow) key.attachment();
            if (key.isConnectable()) {
                connect(key, flow);
            }
            if (key.isWritable()) {
                key.interestOpsAnd(~SelectionKey.OP_WRITE);
                release.execute(() -> release.unblock(flow.opposite()));
            }
            if (key.isReadable()) {
                read(key, flow);
            }
        } catch (CancelledKeyException closedMeanwhile) {
            // The release, or a cut, has closed the connection: nothing is left to do for it.
        }
    }

    private void connect(SelectionKey key, Flow down) {
        try {
            down.source.finishConnect();
            key.interestOps(SelectionKey.OP_READ);
            release.execute(() -> release.unblock(down.opposite()));
        } catch (IOException refused) {
            // The channel has closed itself.
            submit(down, Chunk.Kind.RESET, System.nanoTime());
        }
    }

    private void read(SelectionKey key, Flow flow) {
        long nowNanos = System.nanoTime();
        buffer.clear().limit(Math.min(READ_BYTES, flow.schedule.chunkBytes()));
        int bytes;
        try {
            bytes = flow.source.read(buffer);
        } catch (IOException reset) {
            key.interestOpsAnd(~SelectionKey.OP_READ);
            submit(flow, Chunk.Kind.RESET, nowNanos);
            return;
        }
        if (bytes < 0) {
            key.interestOpsAnd(~SelectionKey.OP_READ);
            submit(flow, Chunk.Kind.END, nowNanos);
        } else if (bytes > 0) {
            submit(flow, Chunk.Kind.DATA, nowNanos);
            pauseIfFull(key, flow);
        }
    }

    /** Hands on what is in the buffer, or the end of all. */
    private void submit(Flow flow, Chunk.Kind kind, long nowNanos) {
        if (flow.resetSent) {
            return;
        }
        flow.resetSent = kind == Chunk.Kind.RESET;
        ByteBuffer bytes = kind == Chunk.Kind.DATA ? copy(buffer.flip()) : ByteBuffer.allocate(0);
        counts.held(flow.charge(bytes.remaining()));
        release.submit(new Chunk(flow, kind, bytes, flow.schedule.dueNanos(nowNanos, bytes.remaining())));
    }

    private static ByteBuffer copy(ByteBuffer bytes) {
        return ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
    }

    private void pauseIfFull(SelectionKey key, Flow flow) {
        if (flow.isFull()) {
            key.interestOpsAnd(~SelectionKey.OP_READ);
            flow.paused = true;
            // The release may have made room before it could see that the flow is paused.
            if (flow.hasRoom()) {
                readAgain(flow);
            }
        }
    }

    /** The release has made room in a paused flow. */
    void readAgain(Flow flow) {
        if (flow.paused) {
            flow.paused = false;
            addInterest(flow.source.keyFor(selector), SelectionKey.OP_READ);
        }
    }

    /** The flow's sink takes no more bytes; tell the release when it does. */
    void awaitWritable(Flow flow) {
        addInterest(flow.sink.keyFor(selector), SelectionKey.OP_WRITE);
    }

    /** Writing showed that the far end is gone: its reset travels back to the source. */
    void sinkBroken(Flow flow) {
        submit(flow.opposite(), Chunk.Kind.RESET, System.nanoTime());
    }

    private static void addInterest(SelectionKey key, int operation) {
        if (key != null && key.isValid()) {
            try {
                key.interestOpsOr(operation);
            } catch (CancelledKeyException closedMeanwhile) {
                // As above: nothing is left to do.
            }
        }
    }
}
