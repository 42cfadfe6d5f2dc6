package gongwen.process.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A listener on this machine's loopback that nobody has a reason to visit. */
final class Canary implements AutoCloseable {

    private final ServerSocket listener;
    private final AtomicInteger visits = new AtomicInteger();

    Canary() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread counting = new Thread(this::count, "canary");
        counting.setDaemon(true);
        counting.start();
    }

    private void count() {
        while (!listener.isClosed()) {
            try {
                listener.accept().close();
                visits.incrementAndGet();
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + listener.getLocalPort() + "/" + path;
    }

    int visits() {
        return visits.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
