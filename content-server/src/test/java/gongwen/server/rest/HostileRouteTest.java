package gongwen.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.server.RunningServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route there is, asked for in ways that slip past filters; the request line is written by hand. */
final class HostileRouteTest {

    private static final List<String> TRICKS =
            List.of("..;", "..;a=b", "%2e%2e", "%252e%252e;", "..%2f", "..%5c", "%00");

    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        RunningServer.onH2()
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/alfresco"))
                        .map(path -> path.replaceAll("\\{[^}]*}", "x"))
                        .forEach(routes::add));
        return routes;
    }

    private static String statusOf(String path) throws IOException {
        String credentials = Base64.getEncoder()
                .encodeToString(("lu.min:" + RunningServer.PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (Socket socket = new Socket("127.0.0.1", RunningServer.onH2().url().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Basic "
                            + credentials + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).substring(9);
        }
    }

    @Test
    void routeShouldBeRefusedWhenItsPathTricksFilters() throws IOException {
        for (String route : routes()) {
            int slash = route.lastIndexOf('/');
            for (String trick : TRICKS) {
                String path = route.substring(0, slash) + "/" + trick + route.substring(slash);
                assertThat(statusOf(path)).as(path).isIn("400", "404");
            }
        }
    }
}
