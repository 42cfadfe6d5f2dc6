package gongwen.server.webdav;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;

/** An answer about several resources or properties (RFC 4918, 13), written as it is found out. */
final class MultiStatus {

    static final String TYPE = "application/xml;charset=UTF-8";
    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    private final Writer out;

    private MultiStatus(Writer out) {
        this.out = out;
    }

    static MultiStatus begin(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.MULTI_STATUS.value());
        response.setContentType(TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        MultiStatus begun = new MultiStatus(response.getWriter());
        begun.out.write(DECLARATION + "<D:multistatus xmlns:D=\"DAV:\">");
        return begun;
    }

    /**
     * Properties with one status.
     *
     * @param elements their elements
     * @param condition the precondition that failed, empty if none
     */
    record PropStat(HttpStatus status, List<String> elements, String condition) {}

    void response(String href, List<PropStat> stats) throws IOException {
        out.write("<D:response><D:href>" + DavXml.escaped(href) + "</D:href>");
        for (PropStat stat : stats) {
            out.write("<D:propstat><D:prop>");
            for (String element : stat.elements()) {
                out.write(element);
            }
            out.write("</D:prop><D:status>" + line(stat.status()) + "</D:status>");
            if (!stat.condition().isEmpty()) {
                out.write("<D:error><D:" + stat.condition() + "/></D:error>");
            }
            out.write("</D:propstat>");
        }
        out.write("</D:response>\n");
    }

    private static String line(HttpStatus status) {
        return "HTTP/1.1 " + status.value() + " " + status.getReasonPhrase();
    }

    void end() throws IOException {
        out.write("</D:multistatus>\n");
        out.flush();
    }
}
