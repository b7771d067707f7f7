package dev.pushlab.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** A client's socket without any client: writes what it is given, reads byte by byte, and counts both. */
public final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;
    private long sentBytes;
    private long receivedBytes;
    private boolean withinChunk;

    public RawConnection(URI server) throws IOException {
        this(server, 0);
    }

    /** Likewise, with little room for what is not read; 0 for as much as usual. */
    public RawConnection(URI server, int receiveBufferBytes) throws IOException {
        socket = new Socket();
        if (receiveBufferBytes > 0) {
            socket.setReceiveBufferSize(receiveBufferBytes);
        }
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    public RawConnection send(String latin1) throws IOException {
        return send(latin1.getBytes(ISO_8859_1));
    }

    public RawConnection send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        sentBytes += bytes.length;
        return this;
    }

    /** A GET request; further heads are whole lines without their ends. */
    public RawConnection get(String target, String... heads) throws IOException {
        return request("GET", target, "", heads);
    }

    /** A request with a body in Latin-1, or without one where it is empty. */
    public RawConnection request(String method, String target, String body, String... heads) throws IOException {
        StringBuilder text = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        for (String head : heads) {
            text.append(head).append("\r\n");
        }
        if (!body.isEmpty()) {
            text.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        return send(text + "\r\n" + body);
    }

    /** Reads an answer that ends. */
    public RawAnswer readAnswer() throws IOException {
        return readBody(readHead());
    }

    /** Reads the body behind a head: of its length, or in chunks; none where it declares none. */
    public RawAnswer readBody(RawAnswer head) throws IOException {
        if (head.head("Content-Length") != null) {
            return head.withBody(new String(read(Integer.parseInt(head.head("Content-Length"))), ISO_8859_1));
        }
        StringBuilder body = new StringBuilder();
        boolean chunked = "chunked".equals(head.head("Transfer-Encoding"));
        for (String chunk = chunked ? readChunk() : ""; !chunk.isEmpty(); chunk = readChunk()) {
            body.append(chunk);
        }
        return head.withBody(body.toString());
    }

    public RawAnswer readHead() throws IOException {
        String status = readLine();
        Map<String, String> heads = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            int colon = line.indexOf(':');
            heads.merge(line.substring(0, colon), line.substring(colon + 1).strip(), (one, two) -> one + ", " + two);
        }
        return new RawAnswer(Integer.parseInt(status.substring(9, 12)), heads, "");
    }

    /** Content of the next chunk; empty for the last one. Jetty ends a chunk's line only when it begins the next. */
    public String readChunk() throws IOException {
        if (withinChunk) {
            readLine();
        }
        int size = Integer.parseInt(readLine(), 16);
        withinChunk = size > 0;
        if (!withinChunk) {
            readLine();
        }
        return new String(read(size), ISO_8859_1);
    }

    public String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = read(1)[0]; b != '\n'; b = read(1)[0]) {
            line.write(b);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    public byte[] read(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        receivedBytes += bytes.length;
        if (bytes.length < count) {
            throw new EOFException("the server closed after " + receivedBytes + " bytes");
        }
        return bytes;
    }

    /** Reads until the server closes; what came until then. */
    public byte[] readToEnd() throws IOException {
        byte[] bytes = in.readAllBytes();
        receivedBytes += bytes.length;
        return bytes;
    }

    /** Whether the server has ended the connection, in whichever way; what it says meanwhile is read over. */
    public boolean isClosedByPeer() throws IOException {
        socket.setSoTimeout(1);
        try {
            int read = in.read();
            while (read >= 0) {
                read = in.read();
            }
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } finally {
            socket.setSoTimeout(PATIENCE_MILLIS);
        }
    }

    /** Whether bytes are here that have not been read. */
    public boolean hasMore() throws IOException {
        return in.available() > 0;
    }

    public long sentBytes() {
        return sentBytes;
    }

    public long receivedBytes() {
        return receivedBytes;
    }

    /** Cuts the connection without a goodbye: the server sees a reset. */
    public void cut() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Says that nothing more will be sent, and goes on reading. */
    public void endSending() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
