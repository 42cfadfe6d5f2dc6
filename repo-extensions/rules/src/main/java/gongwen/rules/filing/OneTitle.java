package gongwen.rules.filing;

import gongwen.models.names.Bf;
import gongwen.models.names.Ex;
import gongwen.rules.briefing.Filings;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.override.OverrideRecord;
import java.util.List;
import java.util.Set;

/**
 * BF02, S37: a unit in general keeps one title of briefings that go up to the district. A second is not even requested
 * without a reason ({@code bf:exceptionReason}), and is filed with one by the office's secretary, which is recorded as
 * every override is (C3).
 */
public final class OneTitle implements Editor, Validator {

    private static final Set<String> WANTED = Set.of("FILING_REQUESTED", Filings.FILED);

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState title = change.after();
        ReadPort read = circumstances.read();
        if (title == null
                || !change.changes(Bf.TITLE_STATE)
                || !Filings.isTitle(title, read)
                || !Filings.state(title).equals(Filings.FILED)
                || !isSecond(title, read)
                || !title.properties().has(Bf.EXCEPTION_REASON)
                || isRecorded(title, circumstances)) {
            return List.of();
        }
        return List.of(OverrideRecord.under(
                title,
                List.of(RuleCode.BF02.name()),
                title.properties().text(Bf.EXCEPTION_REASON).orElse(null),
                title.properties().text(Bf.FILED_WITH).orElse(""),
                "S37",
                circumstances));
    }

    private static boolean isRecorded(NodeState title, Circumstances circumstances) {
        return circumstances.read().children(title.id(), Ex.PROCESS_EVENTS).stream()
                .anyMatch(record -> record.properties()
                        .time(Ex.AT)
                        .filter(circumstances.at()::equals)
                        .isPresent());
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState title = change.after();
        ReadPort read = circumstances.read();
        if (title == null
                || !change.changes(Bf.TITLE_STATE)
                || !Filings.isTitle(title, read)
                || !WANTED.contains(Filings.state(title))
                || !isSecond(title, read)) {
            return Violations.NONE;
        }
        String office = title.properties().text(Bf.FILED_WITH).orElse("");
        boolean approved = !Filings.state(title).equals(Filings.FILED)
                || circumstances.actor().hasRole(OverrideRecord.SECRETARY, office);
        return Violations.when(!approved || !title.properties().has(Bf.EXCEPTION_REASON), RuleCode.BF02.on(title.id()));
    }

    private static boolean isSecond(NodeState title, ReadPort read) {
        return title.properties().flag(Bf.UPWARD)
                && Filings.inForce(title.properties().text(Bf.UNIT).orElse(""), read)
                        .anyMatch(other -> !other.id().equals(title.id())
                                && other.properties().flag(Bf.UPWARD));
    }
}
