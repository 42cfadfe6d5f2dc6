package gongwen.server.node;

import static gongwen.server.schema.Tables.PEER_ASSOCIATION;

import gongwen.models.QualifiedName;
import gongwen.rules.commit.PeerAssociation;
import gongwen.rules.node.NodeId;
import gongwen.server.audit.AuditEntry;
import gongwen.server.failure.Failure;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Peer associations: written at once, so that their number can be told, and judged with the rest of the change. */
final class Relations {

    private final Session session;

    Relations(Session session) {
        this.session = session;
    }

    long relate(NodeId sourceId, QualifiedName name, NodeId targetId) throws SQLException {
        StoredNode source = session.require(sourceId, Permission.WRITE);
        StoredNode target = session.require(targetId, Permission.READ);
        session.guard.requirePeer(source.state(), name, target.state());
        PeerAssociation asked = new PeerAssociation(sourceId, name, targetId);
        Long found = find(session, asked);
        if (found != null) {
            return found;
        }
        session.draft.related.add(asked);
        session.audit(AuditEntry.Act.RELATE, sourceId, name.toString());
        return insert(session, asked);
    }

    void unrelate(long id) throws SQLException {
        PeerAssociation found = new Sql()
                .add("select source_id, type_id, target_id from peer_association where id = ?", id)
                .first(
                        session.transaction.connection(),
                        row -> new PeerAssociation(
                                new NodeId(NodeRows.uuid(row, 1)),
                                session.store.names.name(session.transaction, row.getInt(2)),
                                new NodeId(NodeRows.uuid(row, 3))));
        if (found == null) {
            throw new Failure.NotFound("There is no association " + id);
        }
        session.require(found.source(), Permission.WRITE);
        new Sql().add("delete from peer_association where id = ?", id).run(session.transaction.connection());
        session.draft.unrelated.add(found);
        session.audit(AuditEntry.Act.RELATE, found.source(), "no longer " + found.name());
    }

    static @Nullable Long find(Session session, PeerAssociation association) throws SQLException {
        return new Sql()
                .add(
                        "select id from peer_association where source_id = ? and type_id = ? and target_id = ?",
                        association.source().uuid(),
                        session.store.names.number(association.name()),
                        association.target().uuid())
                .first(session.transaction.connection(), row -> row.getLong(1));
    }

    static long insert(Session session, PeerAssociation association) {
        return Objects.requireNonNull(session.transaction
                .dsl()
                .insertInto(PEER_ASSOCIATION)
                .set(PEER_ASSOCIATION.SOURCE_ID, association.source().uuid())
                .set(PEER_ASSOCIATION.TYPE_ID, session.store.names.number(association.name()))
                .set(PEER_ASSOCIATION.TARGET_ID, association.target().uuid())
                .returningResult(PEER_ASSOCIATION.ID)
                .fetchOne(PEER_ASSOCIATION.ID));
    }
}
