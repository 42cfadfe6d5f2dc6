package gongwen.server.node;

import gongwen.rules.commit.Draft;
import gongwen.rules.commit.PeerAssociation;
import java.sql.SQLException;
import java.util.Objects;

/** Writes what stands beside the rows of nodes: further folders, versions, relations, the trash. */
final class DraftFinish {

    private final Session session;
    private final WorkDraft draft;
    private final AssociationRows associations;

    DraftFinish(Session session, AssociationRows associations) {
        this.session = session;
        this.draft = session.draft;
        this.associations = associations;
    }

    void write(Draft decided) throws SQLException {
        file();
        keepVersions();
        for (PeerAssociation related : decided.related()) {
            if (!draft.related.contains(related) && Relations.find(session, related) == null) {
                Relations.insert(session, related);
            }
        }
        new TrashRows(session).write();
    }

    private void file() throws SQLException {
        for (WorkDraft.Filing filing : draft.filings) {
            if (filing.added()) {
                StoredNode child = Session.live(Objects.requireNonNull(draft.entries.get(filing.child())));
                associations.addSecondary(child, filing.folder());
            } else {
                associations.remove(filing.child(), filing.folder());
            }
        }
    }

    private void keepVersions() throws SQLException {
        for (StoredNode version : draft.oldVersions) {
            session.store.versions.insert(session.transaction, version.with(Lease.undone(version.state())));
        }
        for (WorkDraft.DeletedVersion version : draft.deletedVersions) {
            if (!VersionRows.delete(session.transaction, version.series(), version.label())) {
                throw Session.notFound(version.series());
            }
        }
    }
}
