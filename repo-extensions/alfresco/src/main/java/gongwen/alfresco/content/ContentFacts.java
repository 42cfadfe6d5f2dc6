package gongwen.alfresco.content;

import gongwen.rules.commit.ExtractedText;
import gongwen.rules.node.ContentInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the bytes behind Alfresco's content URLs are and say, found out once for each URL, which never changes its bytes,
 * and kept in the table {@code gw_content} in the transaction of the change.
 */
public final class ContentFacts {

    private static final String SEEN = "gongwen.contents";
    private static final int REMEMBERED = 10_000;

    /** What this transaction knows of bytes it looked at, their text only if it read or asked for it. */
    private record Looked(ContentData data, @Nullable ExtractedText text) {}

    /** What identifies bytes. */
    private record Hashes(String sha256, String sm3) {}

    private final ContentService contents;
    private final FileReading reading;
    private final JdbcTemplate database;
    private final Map<String, Hashes> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Hashes> eldest) {
            return size() > REMEMBERED;
        }
    });

    public ContentFacts(ContentService contents, FileReading reading, JdbcTemplate database) {
        this.contents = contents;
        this.reading = reading;
        this.database = database;
    }

    /**
     * What a node knows of its content; null if there is none, or its bytes are lost. The file name is the node's own
     * name, which rules judge as a property.
     *
     * @param name the node's, for whoever reads the file
     */
    public @Nullable ContentInfo of(ContentData data, @Nullable String name) {
        if (data.getContentUrl() == null
                || !known.containsKey(data.getContentUrl())
                        && !contents.getRawReader(data.getContentUrl()).exists()) {
            return null;
        }
        return seen(data, hashes(data, name));
    }

    private static ContentInfo seen(ContentData data, Hashes hashes) {
        looked(hashes.sha256(), data, null);
        return new ContentInfo(
                hashes.sha256(), hashes.sm3(), data.getSize(), data.getMimetype(), data.getEncoding(), null);
    }

    /** Keeps what was read of content before it came into the store, and lets this transaction share it. */
    ContentInfo keep(ContentData data, Read read) {
        store(data, read);
        return seen(data, new Hashes(read.sha256(), read.sm3()));
    }

    /** What could be read of content that this transaction has looked at. */
    public ExtractedText text(String sha256) {
        Looked looked = seen().get(sha256);
        if (looked != null && looked.text() != null) {
            return looked.text();
        }
        ExtractedText text =
                stored(sha256).orElseGet(() -> read(data(sha256), null).text());
        if (looked != null) {
            looked(sha256, looked.data(), text);
        }
        return text;
    }

    /**
     * Bytes that another node has already, to be shared.
     *
     * @throws IllegalStateException if this transaction has not looked at them
     */
    public ContentData data(String sha256) {
        Looked looked = seen().get(sha256);
        if (looked == null) {
            throw new IllegalStateException("No content " + sha256 + " was looked at in this transaction");
        }
        return looked.data();
    }

    /** Forgets what was read of content that goes for good. */
    public void forget(String sha256) {
        database.update("delete from gw_content where sha256 = ?", sha256);
    }

    private Hashes hashes(ContentData data, @Nullable String name) {
        String url = data.getContentUrl();
        Hashes remembered = known.get(url);
        if (remembered != null) {
            return remembered;
        }
        List<Hashes> stored = database.query(
                "select sha256, sm3 from gw_content where url = ?",
                (row, number) -> new Hashes(row.getString(1), row.getString(2)),
                url);
        Hashes found;
        if (stored.isEmpty()) {
            Read read = read(data, name);
            found = new Hashes(read.sha256(), read.sm3());
        } else {
            found = stored.get(0);
        }
        known.put(url, found);
        return found;
    }

    private Read read(ContentData data, @Nullable String name) {
        try (InputStream stream = contents.getRawReader(data.getContentUrl()).getContentInputStream()) {
            Read read = reading.read(stream, data.getMimetype(), name);
            store(data, read);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("Content cannot be read back", e);
        }
    }

    private void store(ContentData data, Read read) {
        looked(read.sha256(), data, read.text());
        ExtractedText.Unreadable unreadable = read.text().unreadable();
        database.update(
                "insert into gw_content (url, sha256, sm3, text, unreadable) values (?, ?, ?, ?, ?)"
                        + " on conflict (url) do nothing",
                data.getContentUrl(),
                read.sha256(),
                read.sm3(),
                read.text().text().replace("\0", ""),
                unreadable == null ? null : unreadable.name());
    }

    private Optional<ExtractedText> stored(String sha256) {
        return database
                .query(
                        "select text, unreadable from gw_content where sha256 = ? limit 1",
                        (row, number) -> text(row.getString(1), row.getString(2)),
                        sha256)
                .stream()
                .findFirst();
    }

    private static ExtractedText text(String text, @Nullable String unreadable) {
        return new ExtractedText(text, unreadable == null ? null : ExtractedText.Unreadable.valueOf(unreadable));
    }

    private static void looked(String sha256, ContentData data, @Nullable ExtractedText text) {
        seen().merge(sha256, new Looked(data, text), (was, is) -> new Looked(data, text == null ? was.text() : text));
    }

    private static Map<String, Looked> seen() {
        Map<String, Looked> seen = AlfrescoTransactionSupport.getResource(SEEN);
        if (seen == null) {
            seen = new HashMap<>();
            AlfrescoTransactionSupport.bindResource(SEEN, seen);
        }
        return seen;
    }
}
