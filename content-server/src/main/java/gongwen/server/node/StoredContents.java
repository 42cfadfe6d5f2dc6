package gongwen.server.node;

import gongwen.rules.commit.ExtractedText;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.server.content.CondemnedContents;
import gongwen.server.content.ContentReferences;
import gongwen.server.content.KnownTexts;
import gongwen.server.content.NodeContents;
import gongwen.server.database.Database;
import gongwen.server.database.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the tables know of content streams: which are in use, and what could be read of them. */
final class StoredContents implements ContentReferences, KnownTexts, CondemnedContents, NodeContents {

    private static final String STREAM = "select sha256, sm3, content_size, mime_type, encoding, file_name from ";
    private static final List<String> TABLES = List.of("node", "node_version");

    private final Database database;

    StoredContents(Database database) {
        this.database = database;
    }

    @Override
    public Set<String> referencedAmong(Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.read(transaction -> new Sql()
                .add("select sha256 from node where sha256 in ")
                .addList(hashes)
                .add(" union select sha256 from node_version where sha256 in ")
                .addList(hashes)
                .add(" union select r.made_sha256 from rendition r where (exists (select 1 from node n where n.sha256 ="
                        + " r.source_sha256) or exists (select 1 from node_version v where v.sha256 = r.source_sha256))"
                        + " and r.made_sha256 in ")
                .addList(hashes)
                .list(transaction.connection(), row -> row.getString(1))));
    }

    @Override
    public Optional<ExtractedText> find(String sha256) {
        return database.read(transaction -> ContentTexts.find(transaction, sha256));
    }

    @Override
    public List<String> condemned() {
        return database.read(transaction -> new Sql()
                .add("select sha256 from condemned_content order by at, sha256")
                .list(transaction.connection(), row -> row.getString(1)));
    }

    @Override
    public void removed(String sha256) {
        database.write(transaction -> new Sql()
                .add("delete from condemned_content where sha256 = ?", sha256)
                .run(transaction.connection()));
    }

    @Override
    public List<ContentInfo> ofNodes(Collection<NodeId> nodes) {
        if (nodes.isEmpty()) {
            return List.of();
        }
        return database.read(transaction -> new Sql()
                .add(STREAM + "node where sha256 is not null and id in ")
                .addList(nodes.stream().map(NodeId::uuid).toList())
                .list(transaction.connection(), StoredContents::stream));
    }

    @Override
    public Optional<ContentInfo> described(String sha256) {
        return database.read(transaction -> {
            for (String table : TABLES) {
                ContentInfo found = new Sql()
                        .add(STREAM + table + " where sha256 = ? fetch first 1 rows only", sha256)
                        .first(transaction.connection(), StoredContents::stream);
                if (found != null) {
                    return Optional.of(found);
                }
            }
            return Optional.<ContentInfo>empty();
        });
    }

    @Override
    public boolean hold(Transaction transaction, String sha256) throws SQLException {
        for (String table : TABLES) {
            String lock = "select sha256 from " + table + " where sha256 = ? fetch first 1 rows only for update";
            if (new Sql().add(lock, sha256).first(transaction.connection(), row -> row.getString(1)) != null) {
                return true;
            }
        }
        return false;
    }

    private static ContentInfo stream(ResultSet row) throws SQLException {
        return new ContentInfo(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }
}
