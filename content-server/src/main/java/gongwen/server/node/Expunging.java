package gongwen.server.node;

import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes the content of nodes away for good, in the commit that decided it: old versions, working copies, what was read of
 * the bytes, and the same bytes wherever else they are kept, the trash included. The files follow a moment later, told by
 * the table of condemned content.
 */
final class Expunging {

    private static final String NO_CONTENT = " set sha256 = null, sm3 = null, content_size = null, mime_type = null,"
            + " encoding = null, file_name = null where sha256 in ";

    private final Session session;
    private final Connection connection;

    Expunging(Session session) {
        this.session = session;
        this.connection = session.transaction.connection();
    }

    void write(Set<NodeId> nodes) throws SQLException {
        if (nodes.isEmpty()) {
            return;
        }
        Set<String> hashes = new TreeSet<>();
        for (NodeId node : nodes) {
            hashes.addAll(hashesOf(node));
            forgetVersions(node);
        }
        List<String> all = new ArrayList<>(hashes);
        for (int start = 0; start < all.size(); start += 100) {
            removeEverywhere(all.subList(start, Math.min(all.size(), start + 100)));
        }
    }

    private Set<String> hashesOf(NodeId node) throws SQLException {
        Set<String> hashes = new TreeSet<>(new Sql()
                .add(
                        "select sha256 from node_version where series_id = ? and sha256 is not null union"
                                + " select sha256 from node where series_id = ? and sha256 is not null",
                        node.uuid(),
                        node.uuid())
                .list(connection, row -> row.getString(1)));
        WorkDraft.Entry entry = session.draft.entries.get(node);
        if (entry != null && entry.before != null) {
            ContentInfo content = entry.before.state().content();
            if (content != null) {
                hashes.add(content.sha256());
            }
        }
        return hashes;
    }

    private void forgetVersions(NodeId node) throws SQLException {
        new Sql()
                .add("delete from node_version where series_id = ?", node.uuid())
                .run(connection);
        int copies = new Sql()
                .add("delete from node where series_id = ? and state = 1", node.uuid())
                .run(connection);
        if (copies > 0) {
            new Sql()
                    .add("update node set working_copy = null, checked_out_by = null where id = ?", node.uuid())
                    .run(connection);
        }
    }

    /** Every node that loses its content this way is told of like one that is changed. */
    private void noteLoss(List<String> hashes) throws SQLException {
        for (String start : List.of(
                "insert into change_log (node_id, kind, acl_id, creator, at) select id, cast(? as smallint), acl_id, creator, cast(? as bigint) from node",
                "insert into outbox (node_id, kind, at) select id, cast(? as smallint), cast(? as bigint) from node")) {
            new Sql()
                    .add(
                            start + " where state = 0 and sha256 in ",
                            View.LoggedChange.Kind.UPDATED.ordinal(),
                            session.at.toEpochMilli())
                    .addList(hashes)
                    .run(connection);
        }
    }

    private void removeEverywhere(List<String> hashes) throws SQLException {
        noteLoss(hashes);
        for (String table : List.of("node", "node_version")) {
            new Sql().add("update " + table + NO_CONTENT).addList(hashes).run(connection);
        }
        new Sql()
                .add("delete from content_text where sha256 in ")
                .addList(hashes)
                .run(connection);
        condemn(hashes);
        condemn(withoutRenditions(hashes));
    }

    /**
     * Forgets what was made of these streams, and answers the bytes of it that no node has for itself. Where another
     * stream led to the same bytes, they are made anew when they are asked for.
     */
    private List<String> withoutRenditions(List<String> hashes) throws SQLException {
        List<String> made = new Sql()
                .add("select distinct r.made_sha256 from rendition r where r.made_sha256 is not null"
                        + " and not exists (select 1 from node n where n.sha256 = r.made_sha256)"
                        + " and not exists (select 1 from node_version v where v.sha256 = r.made_sha256)"
                        + " and r.source_sha256 in ")
                .addList(hashes)
                .list(connection, row -> row.getString(1));
        new Sql()
                .add("delete from rendition where source_sha256 in ")
                .addList(hashes)
                .run(connection);
        if (!made.isEmpty()) {
            new Sql()
                    .add("delete from rendition where made_sha256 in ")
                    .addList(made)
                    .run(connection);
        }
        return made;
    }

    private void condemn(List<String> hashes) throws SQLException {
        for (String hash : hashes) {
            new Sql()
                    .add("delete from condemned_content where sha256 = ?", hash)
                    .run(connection);
            new Sql()
                    .add("insert into condemned_content (sha256, at) values (?, ?)", hash, session.at.toEpochMilli())
                    .run(connection);
        }
    }
}
