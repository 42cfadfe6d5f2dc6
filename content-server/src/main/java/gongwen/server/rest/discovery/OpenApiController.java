package gongwen.server.rest.discovery;

import gongwen.server.rest.Paths;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of this interface, as OpenAPI 3.1. */
@RestController
final class OpenApiController {

    private static final Resource DESCRIPTION = new ClassPathResource("gongwen/server/rest/openapi.yaml");

    @GetMapping(Paths.CORE + "/openapi.yaml")
    ResponseEntity<Resource> describe() {
        return ResponseEntity.ok().header("Content-Type", "application/yaml").body(DESCRIPTION);
    }
}
