package gongwen.alfresco.commit;

import gongwen.alfresco.commit.CollectedChanges.CollectedNode;
import gongwen.alfresco.office.SecretAlerts;
import gongwen.alfresco.read.Reading;
import gongwen.alfresco.state.Ids;
import gongwen.alfresco.state.Names;
import gongwen.alfresco.state.States;
import gongwen.alfresco.trail.Act;
import gongwen.alfresco.trail.Witness;
import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.CommitRefused;
import gongwen.rules.commit.Draft;
import gongwen.rules.commit.Pipeline;
import gongwen.rules.commit.Violation;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.notice.SecrecyAlerts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.util.transaction.TransactionListener;
import org.alfresco.util.transaction.TransactionListenerAdapter;
import org.jspecify.annotations.Nullable;
import org.springframework.extensions.surf.util.I18NUtil;

/**
 * Has the rules judge a transaction once, after everything else was done in it and before Alfresco checks and commits it,
 * and carries out what they decide.
 */
public final class Judgement {

    private static final String RESOURCE = "gongwen.changes";
    /** Behind Alfresco's rules and behaviours, before its integrity checks (1). */
    private static final int LAST_OF_ALL_WORK = -1;

    private final Pipeline pipeline;
    private final Reading reading;
    private final States states;
    private final Names names;
    private final NodeService nodes;
    private final DraftWriter writer;
    private final SecretAlerts alerts;
    private final Witness witness;
    private final Clock clock;
    private final ZoneId zone;
    private final Scope scope;

    public Judgement(
            Pipeline pipeline,
            Reading reading,
            States states,
            Names names,
            NodeService nodes,
            DraftWriter writer,
            SecretAlerts alerts,
            Witness witness,
            ZoneId zone) {
        this.pipeline = pipeline;
        this.reading = reading;
        this.states = states;
        this.names = names;
        this.nodes = nodes;
        this.writer = writer;
        this.alerts = alerts;
        this.witness = witness;
        this.clock = Clock.systemUTC();
        this.zone = zone;
        this.scope = new Scope(reading);
    }

    /** What the running transaction has done; the first question has it judged before the commit. */
    CollectedChanges changes() {
        CollectedChanges changes = AlfrescoTransactionSupport.getResource(RESOURCE);
        if (changes == null) {
            changes = new CollectedChanges();
            AlfrescoTransactionSupport.bindResource(RESOURCE, changes);
            TransactionListener before = new BeforeCommit();
            AlfrescoTransactionSupport.bindListener(before);
        }
        return changes;
    }

    boolean covers(QualifiedName type) {
        return scope.covers(type);
    }

    /** Has the rules look at a node in this transaction though nothing of it changes: its time may have come. */
    public void lookAt(NodeId id) {
        states.of(id).ifPresent(now -> changes().lookAt(id, now));
    }

    /**
     * Judges what was done so far at once, for an answer that has to show what the rules made of it. What comes later is
     * judged at the commit.
     *
     * @throws CommitRefusal if a rule forbids it
     */
    public void now() {
        CollectedChanges changes = AlfrescoTransactionSupport.getResource(RESOURCE);
        if (changes != null && !changes.isOwnWork() && !changes.isEmpty()) {
            Actor actor = AuthenticationUtil.runAsSystem(reading.people()::actor);
            AuthenticationUtil.runAsSystem(() -> {
                judge(changes, actor);
                return actor;
            });
        }
    }

    private final class BeforeCommit extends TransactionListenerAdapter {

        @Override
        public Integer getCustomOrder() {
            return LAST_OF_ALL_WORK;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            now();
        }
    }

    /** Nothing of what was refused is kept, so who is to know of it is told afterwards. */
    private final class AfterRollback extends TransactionListenerAdapter {

        private final Actor actor;
        private final CommitRefused refused;

        AfterRollback(Actor actor, CommitRefused refused) {
            this.actor = actor;
            this.refused = refused;
        }

        @Override
        public void afterRollback() {
            String codes = refused.violations().list().stream()
                    .map(Violation::code)
                    .distinct()
                    .collect(Collectors.joining(" "));
            witness.refused(actor.userId(), Act.CHANGE, "", codes);
            if (SecrecyAlerts.isDueTo(refused)) {
                alerts.tellOf(actor);
            }
        }
    }

    private void judge(CollectedChanges changes, Actor actor) {
        List<Draft.Entry> asked = new ArrayList<>();
        List<Change> privately = new ArrayList<>();
        Map<NodeId, NodeState> actual = new HashMap<>();
        changes.nodes()
                .forEach((id, node) -> change(id, node, changes, actor).ifPresent(change -> {
                    NodeState after = change.after();
                    if (after != null && after.hasAspect(Cm.WORKINGCOPY)) {
                        privately.add(change);
                    } else {
                        asked.add(new Draft.Entry(change, after == null ? null : association(change, after)));
                    }
                    if (after != null) {
                        actual.put(id, after);
                    }
                }));
        Draft draft = new Draft(asked, List.copyOf(changes.related()), List.copyOf(changes.unrelated()));
        if (asked.isEmpty()
                && privately.isEmpty()
                && draft.related().isEmpty()
                && draft.unrelated().isEmpty()) {
            changes.doOwnWork(() -> {});
            return;
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Circumstances circumstances = new Circumstances(actor, at, zone, reading.port(Set.copyOf(changes.related())));
        try {
            Draft decided = pipeline.run(draft, privately, circumstances);
            changes.doOwnWork(() -> writer.write(decided, draft, actual));
            witness.did(actor, asked.stream().map(Draft.Entry::change).toList());
        } catch (CommitRefused refused) {
            AlfrescoTransactionSupport.bindListener((TransactionListener) new AfterRollback(actor, refused));
            throw new CommitRefusal(refused.violations(), I18NUtil.getLocale());
        }
    }

    /** What a node's change is to the rules, empty if it is nothing to them. */
    private Optional<Change> change(NodeId id, CollectedNode node, CollectedChanges changes, Actor actor) {
        NodeState before = node.before().orElse(null);
        if (before == null && !isJudged(id, actor)) {
            return Optional.empty();
        }
        NodeState after = states.of(id).orElse(null);
        if (node.isRestored() && after != null) {
            reading.index().follow(List.of(new Change(null, after, Change.Origin.CLIENT)));
        }
        if (before == null && after == null || node.isRestored()) {
            return Optional.empty();
        }
        Change change = new Change(before, after, Change.Origin.CLIENT);
        boolean isNews = before == null || after == null || !isSame(before, after) || changes.isToBeLookedAt(id);
        return isNews ? Optional.of(change) : Optional.empty();
    }

    /** Whether a new node is for the rules: the server's own scripts and templates are not. */
    private boolean isJudged(NodeId id, Actor actor) {
        NodeRef node = Ids.ref(id);
        return nodes.exists(node)
                && (!actor.system()
                        || Scope.isOurs(
                                names.of(nodes.getType(node)).orElseThrow(),
                                nodes.getAspects(node).stream().flatMap(aspect -> names.of(aspect).stream())));
    }

    static boolean isByTheServer() {
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        return user == null || user.equals(AuthenticationUtil.getSystemUserName());
    }

    /** Whether two states differ in nothing but who changed the node last. */
    private static boolean isSame(NodeState before, NodeState after) {
        return before.type().equals(after.type())
                && before.aspects().equals(after.aspects())
                && before.properties().equals(after.properties())
                && Objects.equals(before.primaryParent(), after.primaryParent())
                && Objects.equals(before.content(), after.content())
                && before.access().equals(after.access());
    }

    private @Nullable QualifiedName association(Change change, NodeState after) {
        NodeState before = change.before();
        boolean stays = before != null && Objects.equals(before.primaryParent(), after.primaryParent());
        return stays
                ? null
                : names.of(nodes.getPrimaryParent(Ids.ref(after.id())).getTypeQName())
                        .orElse(null);
    }
}
