package gongwen.rules.commit;

import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import java.util.List;

/**
 * Judges a commit and completes it: what the client asks is admitted, the editors amend it until every one of them is
 * at rest, and the validators judge what it has become. Stateless, so one instance serves every commit.
 */
public final class Pipeline {

    private static final int VISITS_PER_NODE = 50;

    private final List<Validator> guards;
    private final List<Validator> admission;
    private final List<Editor> editors;
    private final List<Validator> validators;

    /**
     * @param guards judge whatever a client wants kept, private working copies too
     * @param admission judge the client's own changes, before any editor touches them
     * @param editors amend, in this order
     * @param validators judge the final states of every change, the rules' own included
     */
    public Pipeline(
            List<Validator> guards, List<Validator> admission, List<Editor> editors, List<Validator> validators) {
        this.guards = List.copyOf(guards);
        this.admission = List.copyOf(admission);
        this.editors = List.copyOf(editors);
        this.validators = List.copyOf(validators);
    }

    /**
     * Runs every rule.
     *
     * @param asked what the client wants: changes of origin {@code CLIENT}, every node of a deleted subtree among them
     * @param privately changes of private working copies: only the guards see them, the rest when they are checked in
     * @param circumstances with a read port that answers from what is stored, without {@code asked}; the pipeline lays
     *     the pending changes over it
     * @return the final draft: the asked entries as amended, then what the rules changed or created
     * @throws CommitRefused with every violation found, of guards and admission if they have any, else of the
     *     validators
     * @throws IllegalStateException naming the editor that does not come to rest, or one that amends a missing node
     */
    public Draft run(Draft asked, List<Change> privately, Circumstances circumstances) {
        PendingChanges pending = new PendingChanges(asked, circumstances);
        Circumstances laid =
                new Circumstances(circumstances.actor(), circumstances.at(), circumstances.zone(), pending.read());
        judge(guards, privately, laid)
                .and(judge(guards, pending.changes(), laid))
                .and(judge(admission, pending.changes(), laid))
                .throwIfAny();
        edit(pending, laid);
        judge(validators, pending.changes(), laid).throwIfAny();
        return pending.toDraft();
    }

    /**
     * Judges what a client destroys of what the commit otherwise leaves as it is: an earlier version of a document, or
     * what lies in the trash. Who may not delete the whole may not destroy a part of it; nothing follows from it.
     *
     * @param destroyed as stored; what lies in the trash with the folder it was deleted from
     * @throws CommitRefused with every violation found
     */
    public void judgeDestruction(List<NodeState> destroyed, Circumstances circumstances) {
        List<Change> deletions = destroyed.stream()
                .map(state -> new Change(state, null, Change.Origin.CLIENT))
                .toList();
        judge(admission, deletions, circumstances).throwIfAny();
    }

    private void edit(PendingChanges pending, Circumstances circumstances) {
        String lastToAmend = "none";
        for (NodeId next = pending.nextToShow(); next != null; next = pending.nextToShow()) {
            if (pending.timesShown(next) > VISITS_PER_NODE) {
                throw new IllegalStateException("Editor " + lastToAmend + " does not come to rest on node " + next);
            }
            for (Editor editor : editors) {
                boolean amended = false;
                for (Amendment amendment : editor.edit(pending.change(next), circumstances)) {
                    amended |= pending.apply(amendment);
                }
                lastToAmend = amended ? editor.getClass().getSimpleName() : lastToAmend;
            }
        }
    }

    private static Violations judge(List<Validator> judges, List<Change> changes, Circumstances circumstances) {
        Violations all = Violations.NONE;
        for (Change change : changes) {
            for (Validator judge : judges) {
                all = all.and(judge.validate(change, circumstances));
            }
        }
        return all;
    }
}
