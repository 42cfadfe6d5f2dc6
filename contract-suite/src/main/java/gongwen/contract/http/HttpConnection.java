package gongwen.contract.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One kept-alive connection, opened when needed and after a loss opened anew by the next request. For one thread. */
public final class HttpConnection implements AutoCloseable {

    /** After so long a server may have closed its side. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final InetSocketAddress address;
    private final String host;
    private final int timeoutMillis;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private long lastUsed;

    /** @param timeout the longest wait for a connection and for each piece of an answer */
    public HttpConnection(URI server, Duration timeout) {
        this.address = new InetSocketAddress(server.getHost(), server.getPort());
        this.host = server.getHost() + ":" + server.getPort();
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
    }

    public HttpAnswer get(String target, Map<String, String> headers) throws IOException {
        return send("GET", target, headers, new byte[0]);
    }

    public HttpAnswer post(String target, Map<String, String> headers, byte[] body) throws IOException {
        return send("POST", target, headers, body);
    }

    /**
     * Sends a request and reads the whole answer.
     *
     * @param target path and query as they go over the wire
     * @throws IOException if the connection fails or the answer does not come in time; the request may have been
     *     carried out all the same
     */
    public HttpAnswer send(String method, String target, Map<String, String> headers, byte[] body) throws IOException {
        StringBuilder head = new StringBuilder(256);
        head.append(method)
                .append(' ')
                .append(target)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host);
        headers.forEach(
                (name, value) -> head.append("\r\n").append(name).append(": ").append(value));
        if (body.length > 0 || "POST".equals(method)) {
            head.append("\r\nContent-Length: ").append(body.length);
        }
        head.append("\r\n\r\n");
        return exchange(head.toString().getBytes(StandardCharsets.ISO_8859_1), body);
    }

    /** Sends these bytes as they are, whatever they say, and reads one answer. */
    public HttpAnswer exchange(byte[] head, byte[] body) throws IOException {
        try {
            connect();
            out.write(joined(head, body));
            out.flush();
            return read();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /**
     * Sends a head and then a body of any length from a stream, in constant memory. A server that answers and closes
     * before the end is heard too.
     */
    public HttpAnswer stream(String head, InputStream body) throws IOException {
        connect();
        try {
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            body.transferTo(out);
            out.flush();
        } catch (IOException e) {
            // the server refused before the end; its answer says why
        }
        try {
            return read();
        } finally {
            close();
        }
    }

    /** Sends these bytes and closes without waiting for an answer, as a client that dies does. */
    public void sendAndHangUp(byte[] head, byte[] body) throws IOException {
        connect();
        out.write(joined(head, body));
        out.flush();
        close();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // it is of no use any more, closed or not
        }
    }

    private void connect() throws IOException {
        boolean idle = System.nanoTime() - lastUsed > IDLE.toNanos();
        lastUsed = System.nanoTime();
        if (socket.isConnected() && !socket.isClosed() && !idle) {
            return;
        }
        close();
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(timeoutMillis);
        socket.connect(address, timeoutMillis);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        out = socket.getOutputStream();
    }

    private HttpAnswer read() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        if (status == 100) {
            return read();
        }
        byte[] body = body(status, headers);
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            close();
        }
        return new HttpAnswer(status, headers, body);
    }

    private byte[] body(int status, Map<String, String> headers) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks();
        }
        String length = headers.get("content-length");
        return length == null ? in.readAllBytes() : exactly(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The answer ended after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection ended in the head of an answer");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static byte[] joined(byte[] head, byte[] body) {
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }
}
