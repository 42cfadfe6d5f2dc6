package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.NodeId;
import gongwen.server.database.Database;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reading the tables as one actor: each call by itself, or within the transaction of a change. */
class RelationalView implements View {

    private final Store store;
    private final Actor actor;
    private final Runner runner;

    /** Where the statements of a view run. */
    interface Runner {
        <R extends @Nullable Object> R run(Database.Task<R> task);
    }

    RelationalView(Store store, Actor actor, Runner runner) {
        this.store = store;
        this.actor = actor;
        this.runner = runner;
    }

    /** What is asked of a reader. */
    private interface Question<R> {
        R ask(NodeReader reader) throws SQLException;
    }

    private <R> R read(Question<R> question) {
        var dictionary = store.dictionary();
        return runner.run(transaction -> question.ask(new NodeReader(store, dictionary, transaction, actor)));
    }

    @Override
    public NodeId root() {
        return RootFolder.ID;
    }

    @Override
    public Optional<Node> node(NodeId id) {
        return read(reader -> reader.node(id).map(reader::shown));
    }

    @Override
    public Optional<Node> version(NodeId series, String label) {
        return read(reader -> reader.version(series, label));
    }

    @Override
    public Optional<Node> workingCopy(NodeId series) {
        return read(reader -> reader.workingCopy(series).map(reader::shown));
    }

    @Override
    public List<Node> versions(NodeId series) {
        return read(reader -> reader.versions(series));
    }

    @Override
    public Optional<Node> atPath(String path) {
        return read(reader -> reader.atPath(path).map(reader::shown));
    }

    @Override
    public Optional<Node> atPath(NodeId from, String path) {
        return read(reader -> reader.atPath(from, path).map(reader::shown));
    }

    @Override
    public List<Node> ancestors(NodeId id) {
        return read(reader -> reader.ancestors(id));
    }

    @Override
    public Optional<String> path(NodeId id) {
        return read(reader -> reader.path(id));
    }

    @Override
    public List<Node> parents(NodeId id) {
        return read(reader -> reader.parents(id));
    }

    @Override
    public Page<Node> children(
            NodeId parent, QualifiedName association, @Nullable List<NodeQuery.Order> order, Paging paging) {
        return read(reader -> reader.children(parent, association, order, paging));
    }

    @Override
    public Page<Node> query(NodeQuery query, Paging paging) {
        return read(reader -> reader.query(query, paging));
    }

    @Override
    public Volume volume(NodeQuery query) {
        return read(reader -> reader.volume(query));
    }

    @Override
    public Map<NodeId, Long> references(QualifiedName property) {
        return read(reader -> reader.references(property));
    }

    @Override
    public List<Node> found(List<NodeId> hits, long total) {
        return hits.isEmpty() ? List.of() : read(reader -> reader.found(hits));
    }

    @Override
    public Page<Node> workingCopies(@Nullable NodeId folder, Paging paging) {
        return read(reader -> reader.workingCopies(folder, paging));
    }

    @Override
    public Page<Trashed> trash(Paging paging) {
        return read(reader -> reader.trash(paging));
    }

    @Override
    public Optional<Trashed> trashed(NodeId id) {
        return read(reader -> reader.trashed(id));
    }

    @Override
    public List<PeerAssociation> associations(NodeId id, Direction direction) {
        return read(reader -> reader.associations(id, direction));
    }

    @Override
    public Optional<PeerAssociation> association(long id) {
        return read(reader -> reader.association(id));
    }

    @Override
    public Set<Permission> permissions(NodeId id) {
        return read(reader -> reader.permissions(id));
    }

    @Override
    public Map<NodeId, Set<Permission>> permissions(Collection<NodeId> ids) {
        return read(reader -> reader.permissions(ids));
    }

    @Override
    public List<Grant> grants(NodeId id) {
        return read(reader -> reader.grants(id));
    }

    @Override
    public List<LoggedChange> changes(@Nullable Long after, int maxItems) {
        return new ChangeLog(store.database).after(actor, after == null ? 0 : after, maxItems);
    }

    @Override
    public long latestChange() {
        return new ChangeLog(store.database).latest();
    }
}
