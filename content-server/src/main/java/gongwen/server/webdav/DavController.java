package gongwen.server.webdav;

import gongwen.rules.commit.CommitRefused;
import gongwen.server.failure.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Gives each method of the protocol to whoever carries it out. */
@Controller
final class DavController {

    private static final String METHODS =
            "OPTIONS, PROPFIND, PROPPATCH, MKCOL, GET, HEAD, PUT, DELETE, COPY, MOVE, LOCK, UNLOCK";

    private final DavParts parts;

    DavController(DavParts parts) {
        this.parts = parts;
    }

    /** What Windows and Office look for before they take an address for a network folder. */
    @RequestMapping(
            path = {DavAddress.ROOT, DavAddress.ROOT + "/**"},
            method = RequestMethod.OPTIONS)
    ResponseEntity<?> options() {
        return ResponseEntity.ok()
                .header("DAV", "1, 2")
                .header("MS-Author-Via", "DAV")
                .header(HttpHeaders.ALLOW, METHODS)
                .build();
    }

    @RequestMapping({DavAddress.ROOT, DavAddress.ROOT + "/**"})
    @Nullable
    ResponseEntity<?> serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            return carriedOut(new DavCall(parts, request), response);
        } catch (DavRefused e) {
            return DavFailures.of(e, request);
        } catch (Failure e) {
            return DavFailures.of(e, request);
        } catch (CommitRefused e) {
            return DavFailures.of(e, request);
        }
    }

    private static @Nullable ResponseEntity<?> carriedOut(DavCall call, HttpServletResponse response)
            throws IOException {
        switch (call.request().getMethod()) {
            case "GET", "HEAD":
                return new Files(call).get(response);
            case "PUT":
                return new Files(call).put();
            case "DELETE":
                return new Files(call).delete();
            case "MKCOL":
                return new Files(call).makeFolder();
            case "COPY":
                return new Transfer(call, false).carryOut();
            case "MOVE":
                return new Transfer(call, true).carryOut();
            case "PROPFIND":
                new Properties(call).find(response);
                return null;
            case "PROPPATCH":
                new Properties(call).patch(response);
                return null;
            case "LOCK":
                new Locking(call).lock(response);
                return null;
            case "UNLOCK":
                new Locking(call).unlock();
                return ResponseEntity.noContent().build();
            default:
                return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                        .header(HttpHeaders.ALLOW, METHODS)
                        .build();
        }
    }
}
