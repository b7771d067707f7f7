package dev.pushlab.client.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A socket that writes down the request heads which come, byte for byte, and serves a page that makes them come. */
final class HeadRecorder implements AutoCloseable {

    private static final int MOST_REQUESTS = 200;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, List<String>> headsByPath = new ConcurrentHashMap<>();
    private final String page;

    HeadRecorder(String page) throws IOException {
        this.page = page;
        Thread acceptor = new Thread(this::accept, "head-recorder");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** Lines of the first request for a path, without the request line; null before it has come. */
    synchronized List<String> head(String path) {
        return headsByPath.get(path);
    }

    /** Waits until a request for each path has come. */
    synchronized boolean awaitAll(List<String> paths, long patienceMillis) throws InterruptedException {
        long deadline = System.nanoTime() + patienceMillis * 1_000_000;
        while (!headsByPath.keySet().containsAll(paths)) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private void accept() {
        for (int i = 0; i < MOST_REQUESTS; i++) {
            try {
                Socket socket = server.accept();
                Thread reader = new Thread(() -> serve(socket), "head-recorder-" + i);
                reader.setDaemon(true);
                reader.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    /** One request a connection: browsers open another. */
    private void serve(Socket socket) {
        try (socket) {
            StringBuilder head = new StringBuilder();
            InputStream in = socket.getInputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                head.append((char) b);
                if (head.length() > 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                    break;
                }
            }
            List<String> lines = head.toString().lines().toList();
            String path = lines.isEmpty() ? "" : lines.get(0).split("[ ?]")[1];
            if (!path.isEmpty()) {
                record(path, lines.subList(1, lines.size() - 1));
            }
            boolean root = path.equals("/");
            String body = root ? page : "";
            String answer = "HTTP/1.1 " + (root ? "200 OK" : "404 Not Found")
                    + "\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body;
            socket.getOutputStream().write(answer.getBytes(ISO_8859_1));
        } catch (IOException e) {
            // The browser has gone: what it has sent is written down already.
        }
    }

    private synchronized void record(String path, List<String> head) {
        headsByPath.putIfAbsent(path, List.copyOf(head));
        notifyAll();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
