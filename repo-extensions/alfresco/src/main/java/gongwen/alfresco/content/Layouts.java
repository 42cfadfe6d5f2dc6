package gongwen.alfresco.content;

import gongwen.process.Staging;
import gongwen.process.Unavailable;
import gongwen.process.typesetting.Layout;
import gongwen.process.typesetting.TypesettingProcesses;
import gongwen.rules.commit.LaidOut;
import gongwen.rules.commit.LaidOut.Format;
import gongwen.rules.commit.LayoutOrder;
import gongwen.rules.node.ContentInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.util.transaction.TransactionListener;
import org.alfresco.util.transaction.TransactionListenerAdapter;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Has documents laid out between two attempts at a transaction: the first ends when the rules order one, the second finds
 * it laid out. Each laid out document serves one attempt, so that nothing old is used.
 */
public final class Layouts {

    /** Only attempts that were never repeated leave theirs behind. */
    private static final int WAITING = 20;

    private final TypesettingProcesses processes;
    private final FileReading reading;
    private final ContentService contents;
    private final ContentFacts facts;
    private final Staging staging;
    private final Map<String, Prepared> prepared = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Prepared> eldest) {
            if (size() > WAITING) {
                eldest.getValue().discard();
            }
            return size() > WAITING;
        }
    });

    public Layouts(
            TypesettingProcesses processes,
            FileReading reading,
            ContentService contents,
            ContentFacts facts,
            Staging staging) {
        this.processes = processes;
        this.reading = reading;
        this.contents = contents;
        this.facts = facts;
        this.staging = staging;
    }

    /** A file that was made, and what it is. */
    private record Made(Path path, Read read) {}

    /** What waits for the next attempt. */
    private record Prepared(
            Path folder,
            Map<Format, Made> files,
            @Nullable Layout layout,
            @Nullable RuntimeException failure) {

        void discard() {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("Laid out files cannot be removed", e);
            }
        }
    }

    /**
     * What became of an order, its files in Alfresco's content store.
     *
     * @throws LayoutWanted if it was not laid out yet; it will be once this attempt is over
     */
    public LaidOut carriedOut(LayoutOrder order) {
        Prepared made = prepared.remove(order.digest());
        if (made == null) {
            ContentData body = facts.data(order.body().sha256());
            AlfrescoTransactionSupport.bindListener((TransactionListener) new TransactionListenerAdapter() {
                @Override
                public void afterRollback() {
                    prepared.put(order.digest(), prepare(order, body));
                }
            });
            throw new LayoutWanted();
        }
        try {
            return keep(made);
        } finally {
            made.discard();
        }
    }

    private Prepared prepare(LayoutOrder order, ContentData body) {
        Path folder = staging.newFile();
        try (InputStream stream = contents.getRawReader(body.getContentUrl()).getContentInputStream()) {
            Files.createDirectories(folder);
            Layout layout = processes.layOut(order, stream, folder);
            Map<Format, Made> files = new EnumMap<>(Format.class);
            for (Map.Entry<Format, Path> file : layout.files().entrySet()) {
                files.put(file.getKey(), made(file.getKey(), file.getValue()));
            }
            return new Prepared(folder, files, layout, null);
        } catch (IOException e) {
            return new Prepared(folder, Map.of(), null, new UncheckedIOException("No document can be laid out", e));
        } catch (Unavailable e) {
            return new Prepared(folder, Map.of(), null, e);
        }
    }

    private Made made(Format format, Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            return new Made(path, reading.read(stream, Layout.mimeType(format), name(format)));
        }
    }

    private static String name(Format format) {
        return "document." + format.name().toLowerCase(Locale.ROOT);
    }

    private LaidOut keep(Prepared made) {
        if (made.failure() != null || made.layout() == null) {
            throw made.failure() != null ? made.failure() : new IllegalStateException("Nothing was laid out");
        }
        Map<Format, ContentInfo> kept = new EnumMap<>(Format.class);
        made.files().forEach((format, file) -> kept.put(format, keep(format, file)));
        return new LaidOut(kept, made.layout().obstacle());
    }

    private ContentInfo keep(Format format, Made file) {
        var writer = contents.getWriter(null, null, false);
        writer.setMimetype(Layout.mimeType(format));
        writer.setEncoding("UTF-8");
        writer.putContent(file.path().toFile());
        return facts.keep(writer.getContentData(), file.read());
    }
}
