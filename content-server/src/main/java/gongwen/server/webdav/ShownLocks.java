package gongwen.server.webdav;

import gongwen.server.node.Node;
import java.time.Instant;
import java.util.stream.Collectors;

/** Locks as {@code lockdiscovery} tells of them. */
final class ShownLocks {

    private ShownLocks() {}

    /** Those on a node itself. */
    static String own(Node node, String href, Instant at) {
        return HeldLock.on(node, at).stream()
                .map(lock -> lock.activeLock(href, at))
                .collect(Collectors.joining());
    }

    /** Those on folders above that reach down to what an address leads to. */
    static String inherited(DavTarget target, Instant at) {
        StringBuilder all = new StringBuilder();
        DavAddress address = target.address();
        boolean inside = target.node() == null;
        for (Node folder : target.above()) {
            address = inside || address.isRoot() ? address : address.parent();
            inside = false;
            for (HeldLock lock : HeldLock.on(folder, at)) {
                all.append(lock.deep() ? lock.activeLock(address.href(true), at) : "");
            }
        }
        return all.toString();
    }
}
