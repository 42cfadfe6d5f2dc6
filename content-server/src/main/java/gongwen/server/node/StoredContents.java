package gongwen.server.node;

import gongwen.rules.commit.ExtractedText;
import gongwen.server.content.CondemnedContents;
import gongwen.server.content.ContentReferences;
import gongwen.server.content.KnownTexts;
import gongwen.server.database.Database;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the tables know of content streams: which are in use, and what could be read of them. */
final class StoredContents implements ContentReferences, KnownTexts, CondemnedContents {

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
}
