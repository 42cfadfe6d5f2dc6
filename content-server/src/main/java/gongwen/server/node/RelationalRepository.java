package gongwen.server.node;

import gongwen.models.dictionary.Dictionary;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Draft;
import gongwen.rules.commit.Pipeline;
import gongwen.rules.node.NodeState;
import gongwen.server.audit.AuditTrail;
import gongwen.server.content.ReceivedContent;
import gongwen.server.content.typesetting.LaidOutFiles;
import gongwen.server.content.typesetting.Typesetter;
import gongwen.server.database.Transaction;
import gongwen.server.failure.Failure;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Nodes in the tables of one relational database; the rules run inside each change. */
final class RelationalRepository implements Repository {

    private static final int MOST_LAYOUTS = 2;

    private final Store store;
    private final Pipeline pipeline;
    private final AuditTrail audit;
    private final Typesetter typesetter;
    private final ZoneId zone;

    RelationalRepository(Store store, Pipeline pipeline, AuditTrail audit, Typesetter typesetter, ZoneId zone) {
        this.store = store;
        this.pipeline = pipeline;
        this.audit = audit;
        this.typesetter = typesetter;
        this.zone = zone;
    }

    @Override
    public View view(Actor actor) {
        return new RelationalView(store, actor, store.database::read);
    }

    @Override
    public <R> R change(Actor actor, Function<Work, R> work) {
        store.database.requireRoom();
        try {
            return change(actor, work, Layouts.NONE);
        } catch (LayoutWanted wanted) {
            return changeLaidOut(actor, work, wanted);
        }
    }

    /**
     * Lays the document out while no transaction is open, then runs the work again from its start; once more if it looks
     * otherwise by then, as it does after midnight.
     */
    private <R> R changeLaidOut(Actor actor, Function<Work, R> work, LayoutWanted first) {
        LayoutWanted wanted = first;
        for (int times = 0; times < MOST_LAYOUTS; times++) {
            try (LaidOutFiles files = typesetter.layOut(wanted.order())) {
                return change(actor, work, new Layouts(wanted.order(), files));
            } catch (LayoutWanted other) {
                wanted = other;
            }
        }
        throw new Failure.Conflict("The document was changed while it was laid out");
    }

    private <R> R change(Actor actor, Function<Work, R> work, Layouts layouts) {
        Dictionary dictionary = store.dictionary();
        Outcome<R> outcome =
                store.database.write(transaction -> attempt(actor, work, dictionary, layouts, transaction));
        store.accessLists.publish(outcome.freshLists());
        return outcome.result();
    }

    /** What one attempt led to. */
    private record Outcome<R extends @Nullable Object>(R result, Map<String, Acl> freshLists) {}

    private <R> Outcome<R> attempt(
            Actor actor, Function<Work, R> work, Dictionary dictionary, Layouts layouts, Transaction transaction)
            throws SQLException {
        Instant at = store.clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Session session = new Session(store, dictionary, transaction, actor, at, layouts);
        R result = work.apply(new RelationalWork(session));
        if (session.draft.isEmpty()) {
            transaction.nothingWritten();
        } else {
            Draft decided = judge(session);
            keepContents(session);
            new DraftWriter(session).write(decided, audit);
            store.people.follow(transaction, actor, decided);
        }
        return new Outcome<>(result, session.draft.freshLists);
    }

    private Draft judge(Session session) {
        Map<Boolean, List<Draft.Entry>> shown = session.draft.entries.values().stream()
                .filter(WorkDraft.Entry::isShown)
                .collect(Collectors.partitioningBy(
                        WorkDraft.Entry::isWorkingCopy,
                        Collectors.mapping(RelationalRepository::shown, Collectors.toList())));
        List<Draft.Entry> asked = Objects.requireNonNull(shown.get(false));
        List<Change> privately = Objects.requireNonNull(shown.get(true)).stream()
                .map(Draft.Entry::change)
                .toList();
        Draft draft = new Draft(asked, session.draft.related, session.draft.unrelated);
        Circumstances circumstances = new Circumstances(session.actor, session.at, zone, new StoredReadPort(session));
        pipeline.judgeDestruction(session.draft.destroyed, circumstances);
        if (asked.isEmpty()
                && privately.isEmpty()
                && draft.related().isEmpty()
                && draft.unrelated().isEmpty()) {
            return draft;
        }
        return pipeline.run(draft, privately, circumstances);
    }

    private static Draft.Entry shown(WorkDraft.Entry entry) {
        NodeState before = entry.shownBefore;
        return new Draft.Entry(
                new Change(before, entry.shownAfter, Change.Origin.CLIENT),
                entry.shownAfter == null ? null : entry.association);
    }

    /** Bytes first, rows after: a row never names bytes that are not on disk. */
    private static void keepContents(Session session) throws SQLException {
        for (ReceivedContent content : session.draft.contents) {
            content.keep();
            ContentTexts.keep(session.transaction.connection(), content.info().sha256(), content.text());
        }
    }
}
