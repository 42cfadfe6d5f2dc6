package gongwen.server.node;

import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Draft;
import gongwen.rules.commit.Pipeline;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import gongwen.server.audit.AuditTrail;
import gongwen.server.content.typesetting.Typesetter;
import gongwen.server.database.Database;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Opens the repository over a database whose schema is up to date. */
final class NodeStore {

    private static final AccessList EVERYBODY_READS =
            new AccessList(false, Set.of(new AccessList.Entry("GROUP_EVERYONE", Role.CONSUMER.alfrescoName())));

    private NodeStore() {}

    /** Opens it, and makes the root folder if there is none; everybody may read that, but not what is put in it privately. */
    static Repository open(Store store, Pipeline pipeline, AuditTrail audit, Typesetter typesetter, ZoneId zone) {
        Database database = store.database;
        var models = store.dictionary();
        boolean missing = database.read(
                transaction -> store.rows.find(transaction, RootFolder.ID).isEmpty());
        if (missing) {
            database.write(transaction -> {
                Session session = new Session(store, models, transaction, Actor.SYSTEM, store.clock.instant());
                return makeRoot(session, audit);
            });
        }
        return new RelationalRepository(store, pipeline, audit, typesetter, zone);
    }

    private static boolean makeRoot(Session session, AuditTrail audit) throws SQLException {
        if (session.stored(RootFolder.ID).isPresent()) {
            return false;
        }
        NodeState root = new NodeState(
                RootFolder.ID,
                Cm.FOLDER,
                session.dictionary.mandatoryAspects(Cm.FOLDER),
                Properties.of(Map.of(Cm.NAME, "Company Home")),
                null,
                null,
                EVERYBODY_READS,
                session.created(),
                1);
        WorkDraft.Entry entry = new WorkDraft.Entry(null, null);
        entry.after = new StoredNode(root, Standing.LIVE, true, 0, true, VersionMark.initial(Work.Initial.NONE));
        session.draft.entries.put(RootFolder.ID, entry);
        new DraftWriter(session).write(new Draft(List.of(), List.of(), List.of()), audit);
        return true;
    }
}
