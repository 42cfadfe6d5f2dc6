package gongwen.server.webdav;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.server.node.Node;
import gongwen.server.node.View;
import gongwen.server.node.Work;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One request: who calls, for what, and when. */
final class DavCall {

    private final DavParts parts;
    private final HttpServletRequest request;
    private final Actor actor;
    private final View view;
    private final Dictionary dictionary;
    private final Instant at;
    private final IfHeader conditions;

    DavCall(DavParts parts, HttpServletRequest request) {
        this.parts = parts;
        this.request = request;
        this.actor = parts.caller().actor();
        this.view = parts.repository().view(actor);
        this.dictionary = parts.dictionary().current();
        this.at = parts.clock().instant();
        this.conditions = IfHeader.read(request.getHeader("If"));
    }

    DavParts parts() {
        return parts;
    }

    HttpServletRequest request() {
        return request;
    }

    Actor actor() {
        return actor;
    }

    View view() {
        return view;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    Instant at() {
        return at;
    }

    IfHeader conditions() {
        return conditions;
    }

    <R> R change(Function<Work, R> work) {
        return parts.repository().change(actor, work);
    }

    boolean isFolder(Node node) {
        return isA(node, Cm.FOLDER);
    }

    boolean isFile(Node node) {
        return isA(node, Cm.CONTENT);
    }

    private boolean isA(Node node, QualifiedName type) {
        return dictionary.isSubtype(node.state().type(), type);
    }

    DavTarget target() {
        return resolve(DavAddress.of(request));
    }

    /** What an address leads to; what is neither folder nor file is not to be seen through this door. */
    DavTarget resolve(DavAddress address) {
        Optional<Node> node = at(address);
        List<Node> above = new ArrayList<>();
        if (!address.isRoot()) {
            at(address.parent()).filter(this::isFolder).ifPresent(parent -> {
                above.add(parent);
                above.addAll(view.ancestors(parent.id()));
            });
        }
        return new DavTarget(address, node.orElse(null), above);
    }

    private Optional<Node> at(DavAddress address) {
        Optional<Node> found = address.isRoot() ? view.node(view.root()) : view.atPath(address.path());
        return found.filter(node -> isFolder(node) || isFile(node));
    }

    /** The state that conditions on an address are held against; a tag that is no address here has none. */
    IfHeader.State state(@Nullable String tag, DavTarget target) {
        DavTarget meant = tag == null ? target : resolve(DavAddress.of(tag, request));
        Set<String> tokens =
                LockGuard.covering(meant, at).stream().map(HeldLock::token).collect(Collectors.toSet());
        Node node = meant.node();
        return new IfHeader.State(tokens, node == null ? "" : etag(node));
    }

    /** The entity tag; it changes with whatever of the file does, and not with locks. */
    static String etag(Node node) {
        return '"' + Long.toString(node.state().audit().modified().toEpochMilli()) + '"';
    }
}
