package gongwen.server.rest;

import static gongwen.server.Caller.CORE;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.server.Caller;
import gongwen.server.Caller.Answer;
import gongwen.server.RunningServer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/** The description of the REST API says neither more nor less than what is mapped. */
final class OpenApiTest {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete");

    private final Caller clerk = Caller.of(RunningServer.onH2(), "lu.min");

    private static Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        RunningServer.onH2()
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> addAll(mapping, mapped));
        return mapped;
    }

    private static void addAll(RequestMappingInfo mapping, Set<String> mapped) {
        mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/alfresco") && !path.startsWith("/alfresco/webdav"))
                .forEach(path ->
                        mapping.getMethodsCondition().getMethods().forEach(method -> mapped.add(method + " " + path)));
    }

    @Test
    void descriptionShouldNameEveryOperationThatIsMapped() {
        Answer answer = clerk.get(CORE + "/openapi.yaml");

        Map<String, Map<String, Map<String, ?>>> description =
                new Yaml().load(answer.response().body());

        assertThat(answer.header("Content-Type")).isEqualTo("application/yaml");
        assertThat(answer.response().body()).contains("openapi: 3.1.0");
        Set<String> described = new TreeSet<>();
        description
                .get("paths")
                .forEach((path, operations) -> operations.keySet().stream()
                        .filter(VERBS::contains)
                        .forEach(verb -> described.add(verb.toUpperCase(Locale.ROOT) + " " + path)));
        assertThat(described).isEqualTo(mapped());
    }

    @Test
    void unmappedPathShouldBeNotFoundInAlfrescosShape() {
        Answer answer = clerk.get(CORE + "/action-definitions");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/error/statusCode").asInt()).isEqualTo(404);
    }
}
