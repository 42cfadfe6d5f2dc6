package gongwen.proof.bench;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.http.HttpAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A bounded number of requests by some clients, each on a connection of its own. */
final class Load {

    /** One request; {@code index} counts from 0 over all clients. */
    @FunctionalInterface
    interface Request {
        HttpAnswer send(BrowserBinding binding, int index) throws IOException;
    }

    /**
     * What a load took.
     *
     * @param nanos the duration of each request, ascending
     */
    record Result(Duration elapsed, long[] nanos) {

        double perSecond() {
            return nanos.length / (elapsed.toNanos() / 1e9);
        }

        /** The duration in milliseconds within which this part of the requests was answered. */
        double quantileMillis(double part) {
            int index = (int) Math.min(nanos.length - 1L, Math.round(part * nanos.length));
            return nanos[index] / 1e6;
        }
    }

    private Load() {}

    /**
     * Runs {@code requests} requests.
     *
     * @throws IOException if any is not answered with success
     */
    static Result run(int clients, int requests, Supplier<BrowserBinding> bindings, Request request)
            throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            AtomicInteger next = new AtomicInteger();
            long[] nanos = new long[requests];
            List<Future<?>> running = new ArrayList<>();
            long start = System.nanoTime();
            for (int client = 0; client < clients; client++) {
                running.add(pool.submit(() -> {
                    try (BrowserBinding binding = bindings.get()) {
                        for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                            nanos[i] = timed(binding, request, i);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> client : running) {
                client.get();
            }
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            Arrays.sort(nanos);
            return new Result(elapsed, nanos);
        } catch (ExecutionException e) {
            throw new IOException("A request failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static long timed(BrowserBinding binding, Request request, int index) throws IOException {
        long start = System.nanoTime();
        HttpAnswer answer = request.send(binding, index);
        long nanos = System.nanoTime() - start;
        if (!answer.isSuccess()) {
            throw new IOException("Request " + index + ": " + answer);
        }
        return nanos;
    }
}
