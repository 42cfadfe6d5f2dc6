package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A view whose readings leave a trace. Used by one thread. */
final class AuditedView implements View {

    private final View view;
    private final Readings readings;

    AuditedView(View view, Readings readings) {
        this.view = view;
        this.readings = readings;
    }

    private Optional<Node> noted(NodeId asked, Optional<Node> found) {
        found.ifPresentOrElse(node -> readings.read(node.id()), () -> readings.notFound(asked));
        return found;
    }

    @Override
    public NodeId root() {
        return view.root();
    }

    @Override
    public Optional<Node> node(NodeId id) {
        return noted(id, view.node(id));
    }

    @Override
    public Optional<Node> version(NodeId series, String label) {
        return noted(series, view.version(series, label));
    }

    @Override
    public Optional<Node> workingCopy(NodeId series) {
        Optional<Node> found = view.workingCopy(series);
        found.ifPresent(node -> readings.read(node.id()));
        return found;
    }

    @Override
    public List<Node> versions(NodeId series) {
        List<Node> found = view.versions(series);
        found.forEach(node -> readings.read(node.id()));
        return found;
    }

    /** A path that leads nowhere is not noted: it may be a title. */
    @Override
    public Optional<Node> atPath(String path) {
        Optional<Node> found = view.atPath(path);
        found.ifPresent(node -> readings.read(node.id()));
        return found;
    }

    @Override
    public Optional<Node> atPath(NodeId from, String path) {
        Optional<Node> found = view.atPath(from, path);
        found.ifPresent(node -> readings.read(node.id()));
        return found;
    }

    @Override
    public List<Node> ancestors(NodeId id) {
        return view.ancestors(id);
    }

    @Override
    public Optional<String> path(NodeId id) {
        return view.path(id);
    }

    @Override
    public List<Node> parents(NodeId id) {
        return view.parents(id);
    }

    @Override
    public Page<Node> children(
            NodeId parent, QualifiedName association, @Nullable List<NodeQuery.Order> order, Paging paging) {
        Page<Node> found = view.children(parent, association, order, paging);
        readings.listed(parent, found);
        return found;
    }

    @Override
    public Page<Node> query(NodeQuery query, Paging paging) {
        Page<Node> found = view.query(query, paging);
        readings.queried(found);
        return found;
    }

    @Override
    public Volume volume(NodeQuery query) {
        return view.volume(query);
    }

    @Override
    public Map<NodeId, Long> references(QualifiedName property) {
        return view.references(property);
    }

    @Override
    public List<Node> found(List<NodeId> hits, long total) {
        List<Node> found = view.found(hits, total);
        readings.queried(new Page<>(found, total, false));
        return found;
    }

    @Override
    public Page<Node> workingCopies(@Nullable NodeId folder, Paging paging) {
        Page<Node> found = view.workingCopies(folder, paging);
        readings.queried(found);
        return found;
    }

    @Override
    public Page<Trashed> trash(Paging paging) {
        return view.trash(paging);
    }

    @Override
    public Optional<Trashed> trashed(NodeId id) {
        Optional<Trashed> found = view.trashed(id);
        found.ifPresentOrElse(trashed -> readings.read(id), () -> readings.notFound(id));
        return found;
    }

    @Override
    public List<PeerAssociation> associations(NodeId id, Direction direction) {
        return view.associations(id, direction);
    }

    @Override
    public Optional<PeerAssociation> association(long id) {
        return view.association(id);
    }

    @Override
    public Set<Permission> permissions(NodeId id) {
        return view.permissions(id);
    }

    @Override
    public Map<NodeId, Set<Permission>> permissions(Collection<NodeId> ids) {
        return view.permissions(ids);
    }

    @Override
    public List<Grant> grants(NodeId id) {
        return view.grants(id);
    }

    @Override
    public List<LoggedChange> changes(@Nullable Long after, int maxItems) {
        return view.changes(after, maxItems);
    }

    @Override
    public long latestChange() {
        return view.latestChange();
    }

    @Override
    public @Nullable ContentInfo contentToRead(Node node) {
        ContentInfo content = view.contentToRead(node);
        if (content != null) {
            readings.readContent(node.id(), content.sha256());
        }
        return content;
    }
}
