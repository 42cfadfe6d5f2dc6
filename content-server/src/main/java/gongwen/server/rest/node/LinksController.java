package gongwen.server.rest.node;

import gongwen.server.envelope.Disabled;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.rest.Paths;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Public links, which are switched off: what an office keeps is not for whoever finds an address. */
@RestController
@RequestMapping(Paths.CORE + "/shared-links")
final class LinksController {

    @GetMapping
    Listing<Map<String, Object>> list(HttpServletRequest request) {
        return Listing.of(List.of(), 0, RestPaging.of(request));
    }

    @PostMapping
    void create() {
        throw new Disabled("QuickShare is disabled system-wide");
    }
}
