package gongwen.rules.acceptance;

import gongwen.models.names.Bf;
import gongwen.models.names.Ex;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Units;
import gongwen.rules.override.OverrideRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * S40: a briefing on paper that is urgent, of great matter or otherwise special is registered with that reason, which is
 * recorded as every override is (C3), and its unit is told.
 */
public final class PaperBriefings implements Editor {

    static final String PAPER_BRIEFING = "PAPER_BRIEFING";
    private static final String REGISTERED = "REGISTERED";

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState paper = change.after();
        if (paper == null
                || !change.isCreation()
                || !paper.properties().has(Bf.PAPER_REASON)
                || !Documents.status(paper).equals(REGISTERED)
                || isRecorded(paper, circumstances)) {
            return List.of();
        }
        List<Amendment> amendments = new ArrayList<>();
        amendments.add(OverrideRecord.under(
                paper,
                List.of(PAPER_BRIEFING),
                reason(paper),
                Units.handler(paper, circumstances.read()),
                "S40",
                circumstances));
        amendments.addAll(PaperAlone.tellSource(paper, REGISTERED, List.of(), circumstances));
        return amendments;
    }

    private static String reason(NodeState paper) {
        return Stream.of(Bf.PAPER_REASON, Bf.PAPER_REASON_NOTE)
                .map(name -> paper.properties().text(name).orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
    }

    private static boolean isRecorded(NodeState paper, Circumstances circumstances) {
        return circumstances.read().children(paper.id(), Ex.PROCESS_EVENTS).stream()
                .anyMatch(event -> event.type().equals(Ex.OVERRIDE));
    }
}
