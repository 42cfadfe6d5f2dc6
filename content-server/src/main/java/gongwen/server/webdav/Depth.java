package gongwen.server.webdav;

import gongwen.server.failure.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** How far below a folder a request reaches (RFC 4918, 10.2). */
enum Depth {
    ZERO,
    ONE,
    INFINITY;

    static Depth of(HttpServletRequest request, Depth otherwise) {
        String header = request.getHeader("Depth");
        if (header == null) {
            return otherwise;
        }
        return switch (header.trim().toLowerCase(Locale.ROOT)) {
            case "0" -> ZERO;
            case "1", "1,noroot" -> ONE;
            case "infinity" -> INFINITY;
            default -> throw new Failure.InvalidArgument("The header Depth cannot be read");
        };
    }
}
