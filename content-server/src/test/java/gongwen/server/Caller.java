package gongwen.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls a server. */
public final class Caller {

    public static final String AUTHENTICATION = "/alfresco/api/-default-/public/authentication/versions/1";
    public static final String CORE = "/alfresco/api/-default-/public/alfresco/versions/1";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningServer server;
    private final String authorization;

    private Caller(RunningServer server, String authorization) {
        this.server = server;
        this.authorization = authorization;
    }

    public static Caller nobody(RunningServer server) {
        return new Caller(server, "");
    }

    /** Somebody of the demo district, by Basic authentication. */
    public static Caller of(RunningServer server, String userId) {
        return basic(server, userId + ":" + RunningServer.PASSWORD);
    }

    /** Whoever shows these credentials, whatever they are, by Basic authentication. */
    public static Caller basic(RunningServer server, String credentials) {
        byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
        return new Caller(server, "Basic " + Base64.getEncoder().encodeToString(bytes));
    }

    /** What was answered. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return String.join(" | ", response.headers().allValues(name));
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer head(String path) {
        return send("HEAD", path, null);
    }

    /** Sends a body of any type. */
    public Answer sendBytes(String method, String path, byte[] body, String mediaType, String... headers) {
        return send(method, path, HttpRequest.BodyPublishers.ofByteArray(body), mediaType, headers);
    }

    /** What is answered, byte by byte. */
    public byte[] bytes(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", authorization)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer send(String method, String path, String json, String... headers) {
        return json == null
                ? send(method, path, HttpRequest.BodyPublishers.noBody(), null, headers)
                : send(
                        method,
                        path,
                        HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8),
                        "application/json",
                        headers);
    }

    private Answer send(
            String method, String path, HttpRequest.BodyPublisher body, String mediaType, String... headers) {
        URI base = path.startsWith("/actuator") ? server.managementUrl() : server.url();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        if (StringUtils.hasText(authorization)) {
            request.header("Authorization", authorization);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
