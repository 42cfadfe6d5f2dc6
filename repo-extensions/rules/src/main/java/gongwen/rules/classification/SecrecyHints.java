package gongwen.rules.classification;

import gongwen.models.names.Sec;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeState;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** H2's milder half: secrecy words without a mark refuse nothing, but a reviewer is told ({@code sec:hints}). */
public final class SecrecyHints implements Editor {

    static final String WORDS = "SECRECY_WORDS";

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || change.origin() == Change.Origin.RULE || !change.changesContent()) {
            return List.of();
        }
        ContentInfo content = after.content();
        boolean found = content != null
                && SecrecyMark.hasWords(
                        circumstances.read().text(content.sha256()).text());
        if (!found && !after.hasAspect(Sec.HINTED)) {
            return List.of();
        }
        return List.of(
                new Amendment.AddAspects(after.id(), Set.of(Sec.HINTED)),
                new Amendment.SetProperties(after.id(), Map.of(Sec.HINTS, found ? List.of(WORDS) : List.of())));
    }
}
