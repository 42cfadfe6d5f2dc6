package gongwen.server.webdav;

import gongwen.server.node.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What an address leads to.
 *
 * @param node what lies there, null if nothing that the caller may see
 * @param above the folder it lies or would lie in and those above that one, as far as the caller sees them
 */
record DavTarget(DavAddress address, @Nullable Node node, List<Node> above) {

    boolean isThere() {
        return node != null;
    }

    /** @throws DavRefused if nothing lies there */
    Node existing() {
        if (node == null) {
            throw new DavRefused(HttpStatus.NOT_FOUND, "", "webdav.missing");
        }
        return node;
    }

    /** What lies in this folder, as yet without a name. */
    DavTarget inside() {
        List<Node> path = new ArrayList<>(List.of(existing()));
        path.addAll(above);
        return new DavTarget(address, null, path);
    }

    /** @throws DavRefused if there is no folder for it, or if it is the root itself */
    Node folder() {
        if (above.isEmpty()) {
            throw new DavRefused(address.isRoot() ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT, "", "webdav.parent");
        }
        return above.get(0);
    }
}
