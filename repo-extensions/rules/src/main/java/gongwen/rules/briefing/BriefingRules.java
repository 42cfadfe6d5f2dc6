package gongwen.rules.briefing;

import gongwen.models.names.Bf;
import gongwen.models.names.Gw;
import gongwen.models.tables.Tables;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Recipients;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an issue of a briefing must be (S38, domain.md 5.4); each function answers the reason codes of domain.md 6.1. */
public final class BriefingRules {

    private static final String MISSING = "MISSING_ELEMENT:";

    private final Tables tables;

    public BriefingRules(Tables tables) {
        this.tables = tables;
    }

    /** Every reason against an issue that is being issued. */
    public List<String> broken(NodeState issue, Circumstances circumstances) {
        Optional<NodeState> title = Filings.of(issue, circumstances.read());
        List<String> reasons = new ArrayList<>(missing(issue, title));
        reasons.addAll(dateToCome(issue, circumstances));
        reasons.addAll(titleNotFiled(issue, title, circumstances.read()));
        return List.copyOf(reasons);
    }

    /** S38: the elements every issue bears, and those of its filed format. */
    private List<String> missing(NodeState issue, Optional<NodeState> title) {
        List<String> format =
                title.map(filed -> filed.properties().texts(Bf.FORMAT)).orElse(List.of());
        List<String> missing = new ArrayList<>();
        tables.briefings().required(format).stream()
                .filter(property -> !issue.properties().has(property))
                .forEach(property -> missing.add(MISSING + property));
        if (issue.content() == null) {
            missing.add(MISSING + "text");
        }
        return missing;
    }

    private static List<String> dateToCome(NodeState issue, Circumstances circumstances) {
        return issue.properties()
                        .date(Gw.DOC_DATE)
                        .filter(date -> date.isAfter(circumstances.today()))
                        .isPresent()
                ? List.of(MISSING + Gw.DOC_DATE)
                : List.of();
    }

    /** S38: its title is filed and in force; where it goes up, as one of those that do (S37). */
    private List<String> titleNotFiled(NodeState issue, Optional<NodeState> title, ReadPort read) {
        boolean upward = Recipients.of(issue, tables, read)
                .isUpward(issue.properties().text(Gw.ISSUER).orElse(""), read);
        boolean filed = title.filter(each -> !upward || each.properties().flag(Bf.UPWARD))
                .isPresent();
        return filed || !issue.properties().has(Bf.TITLE_NAME) ? List.of() : List.of("TITLE_NOT_FILED");
    }
}
