package gongwen.server.node;

import gongwen.rules.commit.ExtractedText;
import gongwen.server.database.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The table of what could be read of content streams. */
final class ContentTexts {

    private ContentTexts() {}

    static Optional<ExtractedText> find(Transaction transaction, String sha256) throws SQLException {
        return Optional.ofNullable(new Sql()
                .add("select body, unreadable from content_text where sha256 = ?", sha256)
                .first(transaction.connection(), row -> {
                    String why = row.getString(2);
                    return new ExtractedText(
                            row.getString(1), why == null ? null : ExtractedText.Unreadable.valueOf(why));
                }));
    }

    static void keep(Connection connection, String sha256, ExtractedText text) throws SQLException {
        boolean known = new Sql()
                        .add("select 1 from content_text where sha256 = ?", sha256)
                        .first(connection, row -> row.getInt(1))
                != null;
        if (known) {
            return;
        }
        ExtractedText.Unreadable why = text.unreadable();
        new Sql()
                .add(
                        "insert into content_text (sha256, body, unreadable) values (?, ?, ?)",
                        sha256,
                        text.text().replace("\u0000", ""),
                        why == null ? null : why.name())
                .run(connection);
    }
}
