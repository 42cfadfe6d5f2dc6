package gongwen.server.search;

import gongwen.rules.node.NodeId;
import gongwen.server.content.DerivedCopies;
import gongwen.server.failure.Failure;
import gongwen.server.node.IndexFeed;
import gongwen.server.node.View.LoggedChange;
import gongwen.server.search.IndexState.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The thread that opens the index once the server runs, follows the change log with it, and compares it with the store.
 * Whatever goes wrong is tried again; the server does without it meanwhile.
 */
public final class Indexing implements SmartLifecycle, DerivedCopies {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int CHANGES_AT_ONCE = 200;
    private static final int PATIENCE_SECONDS = 30;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final Path data;
    private final IndexFeed feed;
    private final IndexDocuments documents;
    private final SearchProperties properties;
    private final Clock clock;

    private final Bell wanted = new Bell();
    private final Bell moved = new Bell();

    private volatile IndexState state;
    private volatile @Nullable SolrIndex index;
    private volatile boolean rebuild;
    private volatile boolean stopping;
    private volatile @Nullable Forgetting forgetting;
    private @Nullable NodeId comparedTo;
    private @Nullable Thread thread;

    Indexing(Path data, IndexFeed feed, IndexDocuments documents, SearchProperties properties, Clock clock) {
        this.data = data;
        this.feed = feed;
        this.documents = documents;
        this.properties = properties;
        this.clock = clock;
        this.state = IndexState.of(properties.enabled() ? Phase.CLOSED : Phase.OFF);
    }

    /** That files are to be free of everything removed up to an entry of the change log. */
    private record Forgetting(long upToEntry, CompletableFuture<Boolean> done) {}

    /** The nodes that lost the content are in the change log; the index follows that, then rewrites its files. */
    @Override
    public void forget(Collection<String> hashes) {
        if (!properties.enabled()) {
            return;
        }
        Forgetting wish = new Forgetting(feed.newestEntry(), new CompletableFuture<>());
        forgetting = wish;
        wanted.ring();
        try {
            wish.done().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure.Unavailable("Interrupted while the index forgot", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new Failure.Unavailable("The index has not forgotten yet", e);
        }
    }

    private void forgetIfAsked(SolrIndex opened) {
        Forgetting wish = forgetting;
        if (wish != null && !feed.isPending(state.token(), wish.upToEntry())) {
            opened.forgetRemoved();
            forgetting = null;
            wish.done().complete(true);
        }
    }

    IndexState state() {
        return state;
    }

    /** The index, if it is open. */
    Optional<SolrIndex> index() {
        return Optional.ofNullable(index);
    }

    /** Has everything written into the index again. */
    void rebuild() {
        rebuild = true;
        wanted.ring();
    }

    /** Waits, but not long, until the index has followed what is committed now. */
    void awaitCurrent() {
        long newest = feed.newestEntry();
        if (feed.isPending(state.token(), newest)) {
            wanted.ring();
            moved.await(properties.patience(), () -> index == null || !feed.isPending(state.token(), newest));
        }
    }

    /** Waits until the index has been compared with the store since it was opened; says whether it has in time. */
    public boolean awaitChecked(Duration patience) {
        return moved.await(patience, () -> state.checkedAt() != null);
    }

    @Override
    public synchronized void start() {
        if (properties.enabled() && thread == null) {
            stopping = false;
            thread = new Thread(this::run, "index");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    @Override
    public void stop() {
        Thread running;
        synchronized (this) {
            running = thread;
            thread = null;
        }
        if (running != null) {
            stopping = true;
            wanted.ring();
            try {
                running.join(TimeUnit.SECONDS.toMillis(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (!stopping) {
            try (SolrIndex opened = SolrIndex.open(data, feed.identity())) {
                IndexWriting writing = new IndexWriting(opened, feed, documents);
                begin(opened, writing);
                index = opened;
                while (!stopping) {
                    rest(work(opened, writing));
                }
            } catch (IOException | RuntimeException | LinkageError e) {
                state = state.failed(e);
                LOG.atWarn().addKeyValue("cause", e.getClass().getSimpleName()).log("The index rests");
                LOG.debug("The index rests because of", e);
                rest(AFTER_FAILURE);
            } finally {
                index = null;
                state = state.in(Phase.CLOSED);
            }
        }
    }

    /** Takes up an index where it stands; one that is ahead of the store is of a store that was set back. */
    private void begin(SolrIndex opened, IndexWriting writing) {
        long position = writing.position();
        long latest = feed.latestChange();
        boolean known = position >= 0 && position <= latest;
        if (!known) {
            writing.moveTo(latest);
            opened.show();
        }
        state = state.at(known ? position : latest);
        compareAll(known && !rebuild ? Phase.CHECKING : Phase.BUILDING);
    }

    private void compareAll(Phase phase) {
        rebuild = false;
        comparedTo = null;
        state = state.begun(phase, feed.count());
    }

    /** Does a part of what is to be done, and says how long to rest. */
    private Duration work(SolrIndex opened, IndexWriting writing) {
        Instant checked = state.checkedAt();
        if (rebuild) {
            compareAll(Phase.BUILDING);
        } else if (state.phase() == Phase.FOLLOWING
                && checked != null
                && checked.plus(properties.check()).isBefore(clock.instant())) {
            compareAll(Phase.CHECKING);
        }
        List<LoggedChange> changes = feed.changes(state.token(), CHANGES_AT_ONCE);
        if (!changes.isEmpty()) {
            writing.follow(changes);
            move(state.at(changes.get(changes.size() - 1).token()));
        }
        forgetIfAsked(opened);
        if (state.phase() != Phase.FOLLOWING) {
            compare(opened, writing);
            return Duration.ZERO;
        }
        return changes.size() == CHANGES_AT_ONCE ? Duration.ZERO : properties.pause();
    }

    private void compare(SolrIndex open, IndexWriting writing) {
        IndexWriting.Compared compared = writing.compareAfter(comparedTo, state.phase() == Phase.BUILDING);
        if (compared.mended() > 0) {
            open.show();
        }
        comparedTo = compared.last();
        state = state.compared(compared.seen(), compared.mended());
        if (comparedTo == null) {
            boolean built = state.phase() == Phase.BUILDING;
            if (!built && state.mended() > 0) {
                LOG.atWarn()
                        .addKeyValue("nodes", state.mended())
                        .log("The index differed from the store and was mended");
            }
            move(state.checked(clock.instant()));
        }
    }

    private void move(IndexState next) {
        state = next;
        moved.ring();
    }

    private void rest(Duration pause) {
        if (!pause.isZero() && !stopping) {
            wanted.rest(pause);
            stopping |= Thread.currentThread().isInterrupted();
        }
    }

    /** Throws if nothing can be searched now. */
    SolrIndex require() {
        SolrIndex open = index;
        if (open == null) {
            throw new Failure.Unavailable(
                    "The full text index is not open",
                    new IllegalStateException(state.phase().name()));
        }
        return open;
    }

    /** After the web server, so that the first answer does not wait for it. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
