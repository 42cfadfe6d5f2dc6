package gongwen.server.node;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Org;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.ExtractedText;
import gongwen.rules.commit.LaidOut;
import gongwen.rules.commit.LayoutOrder;
import gongwen.rules.commit.PeerAssociation;
import gongwen.rules.commit.Person;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.database.Database;
import gongwen.server.database.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rules may ask of the stored nodes, in the transaction of the change they judge; the draft is not in it. */
final class StoredReadPort implements ReadPort {

    private final Session session;
    private final Transaction transaction;
    private final NodeReader reader;

    StoredReadPort(Session session) {
        this.session = session;
        this.transaction = session.transaction;
        this.reader = new NodeReader(session.store, session.dictionary, transaction, Actor.SYSTEM);
    }

    /** A question to the database. */
    private interface Question<R extends @Nullable Object> {
        R ask() throws SQLException;
    }

    private static <R extends @Nullable Object> R read(Question<R> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw Database.meaningOf(e);
        }
    }

    @Override
    public Optional<NodeState> node(NodeId id) {
        return read(() -> session.stored(id)
                .filter(found -> found.standing() == Standing.LIVE)
                .map(StoredNode::state));
    }

    @Override
    public boolean isA(QualifiedName type, QualifiedName ancestor) {
        return session.guard.isA(type, ancestor);
    }

    @Override
    public Optional<NodeState> child(NodeId parent, String name) {
        return read(() -> reader.child(parent, Cm.CONTAINS, NameKey.of(name))
                .map(session::remember)
                .map(StoredNode::state));
    }

    @Override
    public List<NodeState> children(NodeId parent, QualifiedName association) {
        return nodes(new Sql()
                .add(
                        "select " + NodeRows.COLUMNS + " from child_association c join node n on n.id = c.child_id"
                                + " where c.parent_id = ? and c.type_id = ? and n.state = 0",
                        parent.uuid(),
                        session.store.names.number(association)));
    }

    @Override
    public List<NodeState> targets(NodeId source, QualifiedName association) {
        return peers("a.source_id", "a.target_id", source, association).stream()
                .filter(target -> isStored(new PeerAssociation(source, association, target.id())))
                .toList();
    }

    @Override
    public List<NodeState> sources(NodeId target, QualifiedName association) {
        return peers("a.target_id", "a.source_id", target, association).stream()
                .filter(source -> isStored(new PeerAssociation(source.id(), association, target)))
                .toList();
    }

    /** What this change relates is in the table already, but not yet for the rules. */
    private boolean isStored(PeerAssociation association) {
        return !session.draft.related.contains(association);
    }

    private List<NodeState> peers(String thisEnd, String otherEnd, NodeId id, QualifiedName association) {
        return nodes(new Sql()
                .add(
                        "select " + NodeRows.COLUMNS + " from peer_association a join node n on n.id = " + otherEnd
                                + " where " + thisEnd + " = ? and a.type_id = ? and n.state = 0",
                        id.uuid(),
                        session.store.names.number(association)));
    }

    @Override
    public List<NodeState> find(QualifiedName type, QualifiedName property, Object value) {
        return ofType(having(property, NodeQuery.Operator.EQUAL, value), type);
    }

    @Override
    public List<NodeState> between(QualifiedName type, QualifiedName property, Instant from, Instant until) {
        Sql sql = having(property, NodeQuery.Operator.GREATER_OR_EQUAL, from)
                .add(" and ")
                .add(conditions().valueOf(property, NodeQuery.Operator.LESS, until, "d"));
        return ofType(sql, type);
    }

    private List<NodeState> ofType(Sql sql, QualifiedName type) {
        List<Integer> types = session.dictionary.subtypes(type).stream()
                .map(session.store.names::number)
                .sorted()
                .toList();
        return types.isEmpty() ? List.of() : nodes(sql.add(" and n.type_id in ").addList(types));
    }

    @Override
    public Optional<NodeState> unit(String unitId) {
        return nodes(having(Org.UNIT_ID, NodeQuery.Operator.EQUAL, unitId)).stream()
                .filter(node -> node.hasAspect(Org.UNIT))
                .findFirst();
    }

    private Sql having(QualifiedName property, NodeQuery.Operator operator, Object value) {
        return new Sql()
                .add("select " + NodeRows.COLUMNS
                        + " from node_property d join node n on n.id = d.node_id where n.state = 0 and ")
                .add(conditions().valueOf(property, operator, value, "d"));
    }

    private ConditionSql conditions() {
        return new ConditionSql(session.dictionary, session.store.names, transaction.dialect(), folder -> true);
    }

    private List<NodeState> nodes(Sql sql) {
        return read(() -> sql.list(
                transaction.connection(),
                row -> session.remember(session.store.rows.read(transaction, row))
                        .state()));
    }

    @Override
    public Optional<Person> person(String userId) {
        return session.store.people.person(transaction, userId);
    }

    @Override
    public long next(String sequence) {
        return read(() -> Sequences.take(transaction.connection(), sequence, 1));
    }

    @Override
    public NodeId newId() {
        return NodeIds.next(session.at);
    }

    @Override
    public ExtractedText text(String sha256) {
        ExtractedText received = session.draft.texts.get(sha256);
        return received != null
                ? received
                : read(() -> ContentTexts.find(transaction, sha256))
                        .orElseThrow(() -> new IllegalStateException("The stream " + sha256 + " was never read"));
    }

    @Override
    public LaidOut laidOut(LayoutOrder order) {
        return session.layouts.carriedOut(order, session.draft);
    }
}
