package gongwen.server.webdav;

import gongwen.server.failure.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriUtils;

/**
 * Where something lies, by the names of the folders on the way.
 *
 * @param names the names below the root folder; none for the root itself
 */
record DavAddress(List<String> names) {

    static final String ROOT = "/alfresco/webdav";

    DavAddress {
        names = List.copyOf(names);
    }

    static DavAddress of(HttpServletRequest request) {
        return read(request.getRequestURI());
    }

    /**
     * The address in a header {@code Destination} or a tag of {@code If}.
     *
     * @throws DavRefused if it is on another server
     * @throws Failure.InvalidArgument if it is none
     */
    static DavAddress of(String address, HttpServletRequest request) {
        try {
            URI uri = new URI(address);
            String host = uri.getRawAuthority();
            if (host != null && !host.toLowerCase(Locale.ROOT).equals(said(request))) {
                throw new DavRefused(HttpStatus.BAD_GATEWAY, "", "webdav.elsewhere");
            }
            return read(uri.getRawPath() == null ? "" : uri.getRawPath());
        } catch (URISyntaxException e) {
            throw new Failure.InvalidArgument("An address cannot be read");
        }
    }

    private static String said(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    private static DavAddress read(String path) {
        if (!path.equals(ROOT) && !path.startsWith(ROOT + "/")) {
            throw new DavRefused(HttpStatus.BAD_GATEWAY, "", "webdav.elsewhere");
        }
        List<String> names = new ArrayList<>();
        for (String part : path.substring(ROOT.length()).split("/", -1)) {
            if (!part.isEmpty()) {
                names.add(name(part));
            }
        }
        return new DavAddress(names);
    }

    private static String name(String part) {
        String name;
        try {
            name = UriUtils.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Failure.InvalidArgument("An address cannot be read");
        }
        if (name.equals(".") || name.equals("..") || name.indexOf('/') >= 0) {
            throw new Failure.InvalidArgument("An address has a name that none can have");
        }
        return name;
    }

    boolean isRoot() {
        return names.isEmpty();
    }

    String name() {
        return isRoot() ? "" : names.get(names.size() - 1);
    }

    DavAddress parent() {
        return new DavAddress(names.subList(0, names.size() - 1));
    }

    DavAddress child(String name) {
        List<String> longer = new ArrayList<>(names);
        longer.add(name);
        return new DavAddress(longer);
    }

    /** As the repository takes it. */
    String path() {
        return "/" + String.join("/", names);
    }

    /** As clients get it; a folder's ends with a slash. */
    String href(boolean folder) {
        StringBuilder href = new StringBuilder(ROOT);
        names.forEach(name -> href.append('/').append(UriUtils.encode(name, StandardCharsets.UTF_8)));
        return folder ? href.append('/').toString() : href.toString();
    }

    boolean isAtOrBelow(DavAddress other) {
        return names.size() >= other.names.size()
                && names.subList(0, other.names.size()).equals(other.names);
    }
}
