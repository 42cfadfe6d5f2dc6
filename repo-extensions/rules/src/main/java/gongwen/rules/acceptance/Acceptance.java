package gongwen.rules.acceptance;

import gongwen.models.QualifiedName;
import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.tables.Numbering;
import gongwen.models.tables.Phase;
import gongwen.rules.briefing.BriefingRules;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.notice.Notices;
import gongwen.rules.notice.Notices.Kind;
import gongwen.rules.notice.Notices.Notice;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Recipients;
import gongwen.rules.office.Units;
import gongwen.rules.paper.PaperCopies;
import gongwen.rules.status.StatusEvents;
import gongwen.rules.writing.WritingRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Accepts what is issued, or does not (S17 to S19). Accepted, it gets a platform number and goes on to its recipients;
 * not accepted, it stays with its sender, who is told the reasons, and the unit addressed is told that it came.
 */
public final class Acceptance implements Editor {

    static final String ISSUED = "ISSUED";
    static final String NOT_ACCEPTED = "NOT_ACCEPTED";

    private final Office office;
    private final WritingRules writingRules;
    private final BriefingRules briefingRules;

    public Acceptance(Office office) {
        this.office = office;
        this.writingRules = new WritingRules(office.tables());
        this.briefingRules = new BriefingRules(office.tables());
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null
                || !Documents.isOutgoing(after, circumstances.read())
                || Documents.isWorkingCopy(after)
                || !Documents.status(after).equals(ISSUED)
                || after.properties().has(Ex.PUBLIC_STATUS)) {
            return List.of();
        }
        Recipients recipients = Recipients.of(after, office.tables(), circumstances.read());
        if (!recipients.unknown().isEmpty()) {
            return List.of();
        }
        List<String> reasons = reasons(after, circumstances);
        return reasons.isEmpty() || isOverridden(after, circumstances.read())
                ? accepted(after, recipients, circumstances)
                : refused(after, reasons, recipients, circumstances);
    }

    private List<String> reasons(NodeState document, Circumstances circumstances) {
        boolean briefing = Documents.isBriefing(document, circumstances.read());
        List<String> broken =
                briefing ? briefingRules.broken(document, circumstances) : writingRules.broken(document, circumstances);
        List<String> reasons = new ArrayList<>(
                isSettledByItsIssuer(document, circumstances.read())
                        ? writingRules.standing(broken, document)
                        : broken);
        reasons.addAll(channel(document, briefing, phase(document, circumstances)));
        reasons.addAll(duplicate(document, circumstances.read()));
        return reasons;
    }

    /** What its issuer set aside here holds for whoever stands below or beside it; above, it is judged again (S19). */
    private boolean isSettledByItsIssuer(NodeState document, ReadPort read) {
        return document.properties().has(Gw.SIGNED_BY)
                && document.properties().has(Gw.OVERRIDDEN_RULES)
                && !Recipients.of(document, office.tables(), read)
                        .isUpward(document.properties().text(Gw.ISSUER).orElse(""), read);
    }

    private Phase phase(NodeState document, Circumstances circumstances) {
        String line = Documents.isBriefing(document, circumstances.read()) ? "briefing" : "document";
        return office.tables().phases().on(line, circumstances.today());
    }

    /** S03, S57: every submission names its channel, and the phase knows it. */
    private List<String> channel(NodeState document, boolean briefing, Phase phase) {
        Optional<String> channel = document.properties().text(Ex.CHANNEL);
        if (channel.equals(Optional.of("PAPER")) && phase != Phase.PAPER) {
            return List.of(briefing ? PaperBriefings.PAPER_BRIEFING : "PAPER_ONLY");
        }
        boolean known = channel.filter(office.tables().phases().policy(phase).channels()::contains)
                .isPresent();
        return known ? List.of() : List.of("WRONG_CHANNEL");
    }

    /** Domain.md 6.11: a number that another accepted document of the issuer has. */
    private static List<String> duplicate(NodeState document, ReadPort read) {
        return Repeats.sameNumber(document, read).isPresent() ? List.of("DUPLICATE") : List.of();
    }

    private static boolean isOverridden(NodeState document, ReadPort read) {
        return read.find(Ex.REFUSAL_NOTICE, Ex.REFUSED_NODE, document.id()).stream()
                .anyMatch(notice -> notice.properties().has(Ex.OVERRIDE_REASON));
    }

    private List<Amendment> accepted(NodeState document, Recipients recipients, Circumstances circumstances) {
        String issuer = document.properties().text(Gw.ISSUER).orElse("");
        int year = circumstances.today().getYear();
        Numbering.Number platform = office.tables().numbering().number("platform");
        long next = circumstances.read().next(platform.sequence("", issuer, year));
        Phase phase = phase(document, circumstances);
        Map<QualifiedName, Object> values = new HashMap<>();
        values.put(Ex.PLATFORM_NO, platform.format("", issuer, year, next));
        values.put(Ex.SUBMITTED_AT, circumstances.at());
        values.put(
                Gw.ADDRESSEES,
                Stream.concat(recipients.main().stream(), recipients.copied().stream())
                        .toList());
        values.put(Ex.PHASE, phase.name());
        values.put(Gw.SIGNED_HASH, Documents.fingerprint(document, circumstances.read()));
        values.put(Ex.PUBLIC_STATUS, "SUBMITTED");
        values.put(Ex.PUBLIC_STATUS_AT, circumstances.at());
        recipients.main().stream()
                .findFirst()
                .map(main -> PaperCopies.expected(document, main, true, phase, office, circumstances.read()))
                .filter(copies -> copies > 0)
                .ifPresent(copies -> values.put(Ex.PAPER_EXPECTED, copies));
        Repeats.replaced(document, circumstances.read()).ifPresent(ended -> values.put(Gw.REPLACES, ended));
        List<Amendment> amendments = new ArrayList<>();
        amendments.add(new Amendment.SetProperties(document.id(), values));
        amendments.add(StatusEvents.under(document, values, Map.of(), circumstances));
        if (recipients.main().isEmpty() && recipients.copied().isEmpty()) {
            amendments.addAll(published(document, circumstances));
        }
        return amendments;
    }

    /** T8: what is for the public at large waits for nobody; issuing it ends the exchange. */
    private static List<Amendment> published(NodeState document, Circumstances circumstances) {
        Map<QualifiedName, Object> values = Map.of(Ex.PUBLIC_STATUS, "CLOSED", Ex.PUBLIC_STATUS_AT, circumstances.at());
        return List.of(
                new Amendment.SetProperties(document.id(), values),
                StatusEvents.under(document, values, Map.of(), circumstances));
    }

    private List<Amendment> refused(
            NodeState document, List<String> reasons, Recipients recipients, Circumstances circumstances) {
        Map<QualifiedName, Object> values = new HashMap<>();
        values.put(Ex.PUBLIC_STATUS, NOT_ACCEPTED);
        values.put(Ex.PUBLIC_STATUS_AT, circumstances.at());
        values.put(Ex.REASON_CODES, reasons);
        List<Amendment> amendments = new ArrayList<>();
        amendments.add(new Amendment.SetProperties(document.id(), values));
        amendments.add(StatusEvents.under(document, values, Map.of(), circumstances));
        Notice told = Notice.of(
                Kind.NOT_ACCEPTED, Units.handler(document, circumstances.read()), document.id(), office.tables());
        amendments.addAll(Notices.of(List.of(told), document, circumstances));
        recipients.main().stream()
                .findFirst()
                .filter(main -> isEnabled(main, circumstances.read()))
                .ifPresent(
                        main -> amendments.addAll(RefusalNotices.tell(document, values, main, office, circumstances)));
        return amendments;
    }

    private static boolean isEnabled(String unit, ReadPort read) {
        return read.unit(unit)
                .filter(node -> node.properties().flag(Org.EXCHANGE_ENABLED))
                .isPresent();
    }

    static Set<QualifiedName> noticeAspects() {
        return Set.of(Ex.PUBLIC_VIEW, Ex.ADDRESSED);
    }
}
