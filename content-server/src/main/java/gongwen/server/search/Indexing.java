package gongwen.server.search;

import gongwen.rules.node.NodeId;
import gongwen.server.content.DerivedCopies;
import gongwen.server.failure.Failure;
import gongwen.server.node.IndexFeed;
import gongwen.server.node.View.LoggedChange;
import gongwen.server.search.IndexState.Phase;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.solr.common.SolrException;
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
    /** So many in a row, and the index is thrown away. */
    private static final int FAILURES = 3;

    /** How many pauses long it rests after a failure. */
    private static final int PAUSES_AFTER_FAILURE = 5;

    private final IndexPlace place;
    private final IndexFeed feed;
    private final IndexDocuments documents;
    private final SearchProperties properties;
    private final Clock clock;

    private final Forgetting forgetting;
    private final Bell wanted = new Bell();
    private final Bell moved = new Bell();

    private volatile IndexState state;
    private volatile @Nullable SolrIndex index;
    private volatile boolean rebuild;
    private volatile boolean stopping;
    private @Nullable NodeId comparedTo;
    private @Nullable Thread thread;

    Indexing(IndexPlace place, IndexFeed feed, IndexDocuments documents, SearchProperties properties, Clock clock) {
        this.place = place;
        this.feed = feed;
        this.documents = documents;
        this.properties = properties;
        this.clock = clock;
        this.forgetting = new Forgetting(feed);
        this.state = IndexState.of(properties.enabled() ? Phase.CLOSED : Phase.OFF);
    }

    /** The nodes that lost the content are in the change log; the index follows that, then rewrites its files. */
    @Override
    public void forget(Collection<String> hashes) {
        if (properties.enabled()) {
            forgetting.await(wanted::ring);
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
        awaitCurrent(properties.patience());
    }

    /** Waits until the index has followed what is committed now; says whether it has in time. */
    boolean awaitCurrent(Duration patience) {
        long newest = feed.newestEntry();
        wanted.ring();
        return moved.await(patience, () -> index != null && !feed.isPending(state.token(), newest));
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
        int failures = 0;
        while (!stopping) {
            try (SolrIndex opened = place.open(feed.identity())) {
                IndexWriting writing = new IndexWriting(opened, feed, documents);
                Duration pause = turn(opened, writing);
                index = opened;
                moved.ring();
                while (!stopping) {
                    failures = 0;
                    rest(pause);
                    pause = turn(opened, writing);
                }
            } catch (IOException | RuntimeException | LinkageError e) {
                state = state.failed(e);
                LOG.atWarn().addKeyValue("cause", e.getClass().getSimpleName()).log("The index rests");
                LOG.debug("The index rests because of", e);
                failures = isBroken(e) ? failures + 1 : 0;
                failures = failures == FAILURES ? startAnew() : failures;
                rest(properties.pause().multipliedBy(PAUSES_AFTER_FAILURE));
            } finally {
                index = null;
                state = state.in(Phase.CLOSED);
            }
        }
    }

    private static boolean isBroken(Throwable failure) {
        return failure instanceof IndexBroken || failure.getCause() instanceof SolrException;
    }

    /** An index that fails again and again is made of the store anew. */
    private int startAnew() {
        try {
            place.discard(feed.identity());
            LOG.warn("The index cannot be used and is made anew");
        } catch (IOException | RuntimeException e) {
            LOG.atWarn().addKeyValue("cause", e.getClass().getSimpleName()).log("The index cannot be thrown away");
        }
        return 0;
    }

    /** Does a part of what is to be done, or leaves it to the server that is at it; says how long to rest. */
    private Duration turn(SolrIndex opened, IndexWriting writing) {
        if (!opened.isShared()) {
            if (state.phase() == Phase.CLOSED) {
                takeUp(writing);
            }
            return work(opened, writing);
        }
        Optional<Duration> done = feed.whileAlone(() -> {
            takeUp(writing);
            return work(opened, writing);
        });
        return done.orElseGet(() -> {
            Position position = writing.read();
            move(state.at(position.token()).in(position.whole() ? Phase.FOLLOWING : Phase.BUILDING));
            forgetting.fulfil(opened, state.token());
            return properties.pause();
        });
    }

    /** Takes up an index where it stands; one that is ahead of the store is of a store that was set back. */
    private void takeUp(IndexWriting writing) {
        long latest = feed.latestChange();
        Position position = writing.read();
        boolean known = position.isKnownTo(latest);
        if (!known) {
            position = new Position(latest, false);
            writing.moveTo(position);
        }
        state = state.at(position.token());
        if (!known || state.phase() == Phase.CLOSED) {
            compareAll(position.whole() && !rebuild ? Phase.CHECKING : Phase.BUILDING);
        }
    }

    private void compareAll(Phase phase) {
        rebuild = false;
        comparedTo = null;
        state = state.begun(phase, feed.count());
    }

    private Duration work(SolrIndex opened, IndexWriting writing) {
        if (rebuild) {
            compareAll(Phase.BUILDING);
        } else if (state.phase() == Phase.FOLLOWING && isCheckDue()) {
            compareAll(Phase.CHECKING);
        }
        List<LoggedChange> changes = feed.changes(state.token(), CHANGES_AT_ONCE);
        if (!changes.isEmpty()) {
            writing.follow(changes);
            move(state.at(changes.get(changes.size() - 1).token()));
        }
        forgetting.fulfil(opened, state.token());
        if (state.phase() != Phase.FOLLOWING) {
            compare(opened, writing);
            return Duration.ZERO;
        }
        return changes.size() == CHANGES_AT_ONCE ? Duration.ZERO : properties.pause();
    }

    private boolean isCheckDue() {
        Instant checked = state.checkedAt();
        return checked == null || checked.plus(properties.check()).isBefore(clock.instant());
    }

    private void compare(SolrIndex open, IndexWriting writing) {
        IndexWriting.Compared compared = writing.compareAfter(comparedTo, state.phase() == Phase.BUILDING);
        if (compared.changed()) {
            open.show();
        }
        comparedTo = compared.last();
        state = state.compared(compared.seen(), compared.mended());
        if (comparedTo == null) {
            if (state.mended() > 0) {
                LOG.atWarn()
                        .addKeyValue("nodes", state.mended())
                        .log("The index differed from the store and was mended");
            }
            writing.moveTo(new Position(state.token(), true));
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
