package gongwen.server.rendition;

import gongwen.process.Unavailable;
import gongwen.process.rendering.RenderingProcesses;
import gongwen.process.rendering.RenderingProcesses.Rendered;
import gongwen.process.rendering.SourceKind;
import gongwen.process.rendering.Unmakeable;
import gongwen.rules.node.ContentInfo;
import gongwen.server.content.ContentStore;
import gongwen.server.content.NodeContents;
import gongwen.server.content.ReceivedContent;
import gongwen.server.failure.Failure;
import gongwen.server.job.Job;
import gongwen.server.job.JobFailed;
import gongwen.server.job.JobHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes one rendition. A picture of a document is drawn from its PDF, which is made first and kept too. */
final class RenditionMaker implements JobHandler {

    static final String KIND = "rendition";

    private static final int ATTEMPTS = 5;

    /** What was too costly once may not be on a machine that is less busy. */
    private static final int COSTLY_ATTEMPTS = 2;

    private static final long LONGEST_TEXT = 4 * 1024 * 1024;
    private static final SourceKind PDF = SourceKind.named("pdf").orElseThrow();

    private final RenderingProcesses processes;
    private final ContentStore contents;
    private final NodeContents nodes;
    private final RenditionTable table;
    private final Clock clock;

    RenditionMaker(
            RenderingProcesses processes,
            ContentStore contents,
            NodeContents nodes,
            RenditionTable table,
            Clock clock) {
        this.processes = processes;
        this.contents = contents;
        this.nodes = nodes;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public Optional<Instant> run(Job job) {
        RenditionKey key = RenditionKey.parse(job.subject());
        Optional<ContentInfo> source = nodes.described(key.sha256());
        if (source.isPresent() && table.find(key).isEmpty()) {
            try {
                make(key, source.get(), job.attempts());
            } catch (Unavailable e) {
                throw new JobFailed("BUSY");
            }
        }
        return Optional.empty();
    }

    private void make(RenditionKey key, ContentInfo source, int attempt) {
        String kind = key.kind().word();
        if (key.name().isPdf() || kind.equals("pdf") || kind.equals("picture")) {
            make(key, key.kind(), source, attempt);
            return;
        }
        if (table.find(key.pdf()).isEmpty()) {
            make(key.pdf(), key.kind(), source, attempt);
        }
        Optional<Rendition> pdf = table.find(key.pdf());
        ContentInfo pages = pdf.map(Rendition::content).orElse(null);
        Unmakeable obstacle = pdf.map(Rendition::obstacle).orElse(null);
        if (pages != null) {
            make(key, PDF, pages, attempt);
        } else if (obstacle != null) {
            table.giveUp(key, obstacle, clock.instant());
        }
    }

    private void make(RenditionKey key, SourceKind kind, ContentInfo source, int attempt) {
        Rendered<ReceivedContent> rendered = processes.knows(kind)
                ? kind.word().equals("txt") && source.size() > LONGEST_TEXT
                        ? new Rendered<>(null, Unmakeable.TOO_COSTLY)
                        : processes.render(
                                kind,
                                key.name().target(),
                                () -> open(kind, source),
                                made -> contents.receiveMade(made, key.name().mediaType()))
                : new Rendered<>(null, Unmakeable.NOT_INSTALLED);
        try (@Nullable ReceivedContent made = rendered.made()) {
            if (made != null) {
                table.keep(key, made, clock.instant());
            } else {
                judge(key, rendered.obstacle(), attempt);
            }
        }
    }

    private void judge(RenditionKey key, @Nullable Unmakeable obstacle, int attempt) {
        Unmakeable why = obstacle == null ? Unmakeable.BROKEN : obstacle;
        boolean passing = why == Unmakeable.NOT_INSTALLED && attempt < ATTEMPTS
                || why == Unmakeable.TOO_COSTLY && attempt < COSTLY_ATTEMPTS;
        if (passing) {
            throw new JobFailed(why.name());
        }
        table.giveUp(key, why, clock.instant());
    }

    /** Text is handed over in UTF-8, whatever it was written in. */
    private InputStream open(SourceKind kind, ContentInfo source) throws IOException {
        try {
            InputStream bytes = contents.open(source, 0, -1);
            if (!kind.word().equals("txt") || source.encoding() == null) {
                return bytes;
            }
            try (bytes) {
                String text = new String(bytes.readAllBytes(), Charset.forName(source.encoding()));
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (Failure.NotFound | IllegalArgumentException e) {
            throw new JobFailed("SOURCE_GONE");
        }
    }
}
