package gongwen.server.office.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway on this machine that notes what it is sent, and answers as it is told to or else that all is well. */
final class Gateway implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    Gateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** How to answer once; a status of 0 is no answer at all. */
    record Answer(int status, String body) {}

    /** What it was sent. */
    record Call(URI address, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.get(name).get(0);
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        Map<String, String> query() {
            return Arrays.stream(address.getRawQuery().split("&"))
                    .map(part -> part.split("=", 2))
                    .collect(Collectors.toMap(
                            part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
        }
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    void willAnswer(int status, String body) {
        answers.add(new Answer(status, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(exchange.getRequestURI(), Map.copyOf(exchange.getRequestHeaders()), sent));
        Answer next = answers.poll();
        Answer answer = next == null ? new Answer(200, "{\"errcode\":0,\"errmsg\":\"ok\"}") : next;
        if (answer.status() == 0) {
            awaitClosing();
        }
        exchange.getResponseHeaders().add("Location", url("/elsewhere").toString());
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(
                answer.status() == 0 ? 500 : answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** HMAC-SHA256 as the makers of the gateways describe it, not as this server computes it. */
    static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
