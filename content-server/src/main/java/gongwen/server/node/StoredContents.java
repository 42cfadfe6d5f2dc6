package gongwen.server.node;

import gongwen.rules.commit.ExtractedText;
import gongwen.server.content.ContentReferences;
import gongwen.server.content.KnownTexts;
import gongwen.server.database.Database;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What the tables know of content streams: which are in use, and what could be read of them. */
final class StoredContents implements ContentReferences, KnownTexts {

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
}
