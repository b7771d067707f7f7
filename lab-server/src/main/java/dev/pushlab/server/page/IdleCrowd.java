package dev.pushlab.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A program of its own that holds many idle clients open on one thread, so that what the server needs for them can be
 * told apart from what they need themselves. It prints how many are open, once, and ends with its standard input.
 */
public final class IdleCrowd {

    /** Opened at once, or the server's accept queue overflows and the rest waits for the kernel's retries. */
    private static final int OPENED_AT_ONCE = 250;

    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private record Due(long atNanos, CrowdClient client) {}

    private final Selector selector = Selector.open();
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::atNanos));
    private final List<CrowdClient> clients = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final InetSocketAddress server;
    private final CrowdHabit habit;

    private IdleCrowd(InetSocketAddress server, CrowdHabit habit) throws IOException {
        this.server = server;
        this.habit = habit;
    }

    /**
     * Runs a crowd.
     *
     * @param arguments host, port, transport, number of clients, poll interval in milliseconds
     */
    public static void main(String[] arguments) throws IOException {
        endWith(System.in);
        String host = arguments[0];
        int port = Integer.parseInt(arguments[1]);
        long interval = Long.parseLong(arguments[4]);
        CrowdHabit habit = CrowdHabit.of(arguments[2], host + ":" + port, interval);
        IdleCrowd crowd = new IdleCrowd(new InetSocketAddress(host, port), habit);
        crowd.open(Integer.parseInt(arguments[3]), interval);
        System.out.println(crowd.size());
        while (true) {
            crowd.turn();
        }
    }

    private static void endWith(InputStream in) {
        Thread end = new Thread(() -> {
            try {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // It has ended, too.
            }
            System.exit(0);
        });
        end.setDaemon(true);
        end.start();
    }

    /** Opens so many, spread over a poll interval so that they do not ask all at once. */
    private void open(int count, long intervalMillis) throws IOException {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(server);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            CrowdClient client = new CrowdClient(habit, channel);
            channel.register(selector, SelectionKey.OP_READ, client);
            clients.add(client);
            long spread = habit.againAfterMillis().orElse(0) == 0 ? 0 : intervalMillis * i / count;
            due.add(new Due(System.nanoTime() + spread * 1_000_000, client));
            if (i % OPENED_AT_ONCE == OPENED_AT_ONCE - 1) {
                turn();
            }
        }
        boolean isParked = habit.againAfterMillis().orElse(1) == 0;
        // A parked long-poll says nothing for long, so only the others are waited for.
        do {
            turn();
        } while (!isParked
                && !clients.stream().allMatch(CrowdClient::isOpen)
                && System.nanoTime() - start < PATIENCE_NANOS);
    }

    /** How many are open, as far as anybody can tell. */
    private long size() {
        return clients.stream().filter(client -> client.channel().isOpen()).count();
    }

    /** Asks where it is time, then reads what has come. */
    private void turn() throws IOException {
        long now = System.nanoTime();
        while (!due.isEmpty() && due.peek().atNanos() - now <= 0) {
            due.remove().client().ask();
        }
        long wait = due.isEmpty() ? 50 : Math.max(1, Math.min(50, (due.peek().atNanos() - now) / 1_000_000));
        selector.select(key -> read((CrowdClient) key.attachment(), key), wait);
    }

    private void read(CrowdClient client, SelectionKey key) {
        try {
            buffer.clear();
            if (client.channel().read(buffer) < 0) {
                forget(client, key);
            } else if (client.take(buffer.flip()) && habit.againAfterMillis().isPresent()) {
                long pause = habit.againAfterMillis().getAsLong() * 1_000_000;
                due.add(new Due(System.nanoTime() + pause, client));
            }
        } catch (IOException e) {
            forget(client, key);
        }
    }

    private static void forget(CrowdClient client, SelectionKey key) {
        key.cancel();
        try {
            client.channel().close();
        } catch (IOException e) {
            // It is gone all the same.
        }
    }
}
