package gongwen.server.search;

import gongwen.server.failure.Failure;
import gongwen.server.node.IndexFeed;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A wish that the index's files be free of everything removed by now; the index's thread fulfils it. */
final class Forgetting {

    private static final int PATIENCE_SECONDS = 30;

    private final IndexFeed feed;
    private volatile @Nullable Wish wish;

    Forgetting(IndexFeed feed) {
        this.feed = feed;
    }

    /** That everything up to an entry of the change log is followed and then forgotten. */
    private record Wish(long upToEntry, CompletableFuture<Boolean> done) {}

    /** @throws Failure.Unavailable if it takes too long; ask again */
    void await(Runnable wake) {
        Wish mine = new Wish(feed.newestEntry(), new CompletableFuture<>());
        wish = mine;
        wake.run();
        try {
            mine.done().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure.Unavailable("Interrupted while the index forgot", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new Failure.Unavailable("The index has not forgotten yet", e);
        }
    }

    /** Fulfils the wish, if there is one and the index has come so far. */
    void fulfil(SolrIndex index, long token) {
        Wish asked = wish;
        if (asked != null && !feed.isPending(token, asked.upToEntry())) {
            index.forgetRemoved();
            wish = null;
            asked.done().complete(true);
        }
    }
}
