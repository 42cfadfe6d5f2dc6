package gongwen.rules.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.district.MemoryRepository;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PipelineTest {

    private static final Instant NOON = Instant.parse("2016-03-25T04:00:00Z");
    private static final Editor UNTITLED = (change, circumstances) -> {
        NodeState after = change.after();
        return after == null || after.properties().has(Cm.TITLE)
                ? List.of()
                : List.of(new Amendment.SetProperties(after.id(), Map.of(Cm.TITLE, "untitled")));
    };

    private final MemoryRepository stored =
            new MemoryRepository(new Pipeline(List.of(), List.of(), List.of(), List.of()));
    private final NodeId id = stored.newId();

    @Test
    void pipelineShouldGiveBackTheDraftWhenNoRuleCares() {
        Draft asked = creation("a");

        assertThat(run(asked, List.of(), List.of(), List.of())).isEqualTo(asked);
    }

    @Test
    void pipelineShouldAmendUntilEveryEditorRests() {
        Editor described =
                (change, circumstances) -> change.either().properties().has(Cm.TITLE)
                                && !change.either().properties().has(Cm.DESCRIPTION)
                        ? List.of(new Amendment.SetProperties(change.id(), Map.of(Cm.DESCRIPTION, "d")))
                        : List.of();

        Draft result = run(creation("a"), List.of(), List.of(described, UNTITLED), List.of());

        assertThat(after(result).properties().asMap()).containsKeys(Cm.NAME, Cm.TITLE, Cm.DESCRIPTION);
    }

    @Test
    void pipelineShouldNameTheEditorThatDoesNotRest() {
        assertThatThrownBy(() -> run(creation("a"), List.of(), List.of(new Restless()), List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Editor Restless does not come to rest on node " + id);
    }

    private static final class Restless implements Editor {
        private int count;

        @Override
        public List<Amendment> edit(Change change, Circumstances circumstances) {
            count++;
            return List.of(new Amendment.SetProperties(change.id(), Map.of(Cm.TITLE, "title " + count)));
        }
    }

    @Test
    void pipelineShouldJudgeWhatIsAskedBeforeAnyEditorTouchesIt() {
        Validator typed = (change, circumstances) ->
                Violations.when(change.either().properties().has(Cm.TITLE), Violation.of("typed", change.id()));

        assertThat(run(creation("a"), List.of(typed), List.of(UNTITLED), List.of())
                        .entries())
                .hasSize(1);
        assertThatThrownBy(() -> run(creation("a"), List.of(), List.of(UNTITLED), List.of(typed)))
                .isInstanceOf(CommitRefused.class)
                .hasMessage("typed");
    }

    @Test
    void pipelineShouldCollectEveryViolation() {
        Validator first = (change, circumstances) -> Violations.of(Violation.of("A", change.id()));
        Validator second = (change, circumstances) -> Violations.of(Violation.of("B", change.id()));

        assertThatThrownBy(() -> run(creation("a"), List.of(), List.of(), List.of(first, second)))
                .hasMessage("A, B");
    }

    @Test
    void readPortShouldAnswerFromThePendingChanges() {
        NodeId child = stored.newId();
        NodeId other = stored.newId();
        Editor maker = (change, circumstances) ->
                change.id().equals(id) && circumstances.read().child(id, "B").isEmpty()
                        ? List.of(
                                create(child, "b"),
                                create(other, "c"),
                                new Amendment.Relate(child, Cm.REFERENCES, other),
                                new Amendment.SetProperties(child, Map.of(Cm.TITLE, "t")))
                        : List.of();
        Validator looker = (change, circumstances) -> {
            ReadPort read = circumstances.read();
            assertThat(read.node(child)).isPresent();
            assertThat(read.children(id, Cm.CONTAINS)).hasSize(2);
            assertThat(read.targets(child, Cm.REFERENCES))
                    .extracting(NodeState::id)
                    .containsExactly(other);
            assertThat(read.sources(other, Cm.REFERENCES))
                    .extracting(NodeState::id)
                    .containsExactly(child);
            assertThat(read.find(Cm.CONTENT, Cm.TITLE, "t"))
                    .extracting(NodeState::id)
                    .containsExactly(child);
            return Violations.NONE;
        };

        Draft result = run(creation("a"), List.of(), List.of(maker), List.of(looker));

        assertThat(result.changes()).extracting(Change::id).containsExactly(id, child, other);
        assertThat(result.changes())
                .extracting(Change::origin)
                .containsExactly(Change.Origin.CLIENT, Change.Origin.RULE, Change.Origin.RULE);
        assertThat(result.entries()).extracting(Draft.Entry::association).containsOnly(Cm.CONTAINS);
        assertThat(result.related()).containsExactly(new PeerAssociation(child, Cm.REFERENCES, other));
    }

    @Test
    void readPortShouldForgetWhatTheCommitDeletesOrUnrelates() {
        NodeId target = stored.newId();
        NodeState source = state(id, "a", null);
        NodeState pointed = state(target, "b", null);
        stored.commit(Actor.SYSTEM, NOON, draft(new Change(null, source, Change.Origin.CLIENT)));
        stored.commit(
                Actor.SYSTEM,
                NOON,
                new Draft(
                        List.of(new Draft.Entry(new Change(null, pointed, Change.Origin.CLIENT), Cm.CONTAINS)),
                        List.of(new PeerAssociation(id, Cm.REFERENCES, target)),
                        List.of()));
        Validator looker = (change, circumstances) -> {
            assertThat(circumstances.read().targets(id, Cm.REFERENCES)).isEmpty();
            return Violations.NONE;
        };

        run(draft(new Change(pointed, null, Change.Origin.CLIENT)), List.of(), List.of(), List.of(looker));
        Draft unrelated = new Draft(List.of(), List.of(), List.of(new PeerAssociation(id, Cm.REFERENCES, target)));
        Draft result = run(unrelated, List.of(), List.of(), List.of(looker));

        assertThat(result.entries())
                .as("nodes shown but not changed are not written")
                .isEmpty();
    }

    @Test
    void pipelineShouldRefuseToAmendWhatIsNotThere() {
        NodeId missing = stored.newId();
        Editor lost = (change, circumstances) -> List.of(new Amendment.SetProperties(missing, Map.of(Cm.TITLE, "t")));

        assertThatThrownBy(() -> run(creation("a"), List.of(), List.of(lost), List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("There is no node " + missing);
    }

    private Amendment create(NodeId created, String name) {
        return new Amendment.Create(
                created,
                Cm.CONTENT,
                Set.of(),
                Map.<QualifiedName, Object>of(Cm.NAME, name),
                id,
                Cm.CONTAINS,
                null,
                AccessList.INHERITED);
    }

    @Test
    void destructionShouldBeJudgedAsADeletionAndBeFollowedByNothing() {
        Validator keeping =
                (change, circumstances) -> Violations.when(change.isDeletion(), RuleCode.LC09.on(change.id(), "kept"));
        Circumstances circumstances = new Circumstances(Actor.SYSTEM, NOON, MemoryRepository.SHANGHAI, stored);
        List<NodeState> destroyed = List.of(state(id, "a", null));

        new Pipeline(List.of(), List.of(), List.of(new Restless()), List.of(keeping))
                .judgeDestruction(destroyed, circumstances);
        Pipeline keeps = new Pipeline(List.of(), List.of(keeping), List.of(), List.of());
        assertThatThrownBy(() -> keeps.judgeDestruction(destroyed, circumstances))
                .isInstanceOf(CommitRefused.class)
                .hasMessageContaining("LC09");
    }

    private Draft run(Draft asked, List<Validator> admission, List<Editor> editors, List<Validator> validators) {
        return new Pipeline(List.of(), admission, editors, validators)
                .run(asked, List.of(), new Circumstances(Actor.SYSTEM, NOON, MemoryRepository.SHANGHAI, stored));
    }

    private Draft creation(String name) {
        return draft(new Change(null, state(id, name, null), Change.Origin.CLIENT));
    }

    private static Draft draft(Change change) {
        return new Draft(List.of(new Draft.Entry(change, Cm.CONTAINS)), List.of(), List.of());
    }

    private static NodeState state(NodeId id, String name, NodeId parent) {
        return new NodeState(
                id,
                Cm.CONTENT,
                Set.of(),
                Properties.of(Map.of(Cm.NAME, name)),
                parent,
                null,
                AccessList.INHERITED,
                new NodeState.Audit("test", NOON, "test", NOON),
                1);
    }

    private static NodeState after(Draft draft) {
        return draft.changes().get(0).after();
    }
}
