package gongwen.rules.lifecycle;

import static java.util.Map.entry;

import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.names.Sec;
import gongwen.models.tables.Kind;
import gongwen.models.tables.Phase;
import gongwen.models.tables.Tables;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.layout.FixedLayouts;
import gongwen.rules.node.NodeState;
import gongwen.rules.numbering.NumberSequence;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Recipients;
import gongwen.rules.office.Units;
import gongwen.rules.paper.PaperCopies;
import gongwen.rules.paper.PaperOut;
import gongwen.rules.writing.WritingRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The conditions that lifecycles name, one function each. */
public final class Guards {

    private final Tables tables;
    private final WritingRules writingRules;
    private final DraftGuards drafts;
    private final RangeGuards ranges;
    private final Map<String, Predicate<Attempt>> byName;

    public Guards(Tables tables) {
        this.tables = tables;
        this.writingRules = new WritingRules(tables);
        this.drafts = new DraftGuards(tables);
        this.ranges = new RangeGuards(tables);
        this.byName = Map.ofEntries(
                entry("abolishedFromTodayOn", RangeGuards::abolishedFromTodayOn),
                entry("addressed", drafts::addressed),
                entry("allCountersigned", drafts::allCountersigned),
                entry("allHaveRead", Guards::allHaveRead),
                entry("contentUnchangedSinceSigning", Guards::contentUnchangedSinceSigning),
                entry("disclosureExplained", DisclosureGuards::disclosureExplained),
                entry("extendedBeforeDue", ExtensionGuards::extendedBeforeDue),
                entry("extensionAskedByAnother", ExtensionGuards::extensionAskedByAnother),
                entry("followsBriefingRules", new BriefingGuards(tables)::followsBriefingRules),
                entry("followsWritingRules", this::followsWritingRules),
                entry("hasText", attempt -> attempt.after().content() != null),
                entry("inPaperPhase", this::inPaperPhase),
                entry("integrityOk", Receipt::integrityOk),
                entry("issuedAlone", DraftGuards::issuedAlone),
                entry("isWorkNote", this::isWorkNote),
                entry("issuerRegistered", Guards::issuerRegistered),
                entry("isDeclassified", attempt -> attempt.after().hasAspect(Sec.DECLASSIFIED)),
                entry("issuerUsesOwnSystem", Guards::issuerUsesOwnSystem),
                entry("jointIssuersSigned", drafts::jointIssuersSigned),
                entry("kindMayPassDirectly", this::kindMayPassDirectly),
                entry("keptFromSubordinates", ranges::keptFromSubordinates),
                entry("mayBeDisclosed", DisclosureGuards::mayBeDisclosed),
                entry("mayBeForwarded", ranges::mayBeForwarded),
                entry("mayEndWithoutReply", this::mayEndWithoutReply),
                entry(
                        "nobodyElseInvolved",
                        attempt -> !attempt.after().properties().has(Gw.INVOLVED_UNITS)),
                entry("nobodySignedFor", Guards::nobodySignedFor),
                entry("notInPaperPhase", attempt -> !inPaperPhase(attempt)),
                entry("numberFits", this::numberFits),
                entry("oneLead", Guards::oneLead),
                entry("originalSigner", drafts::originalSigner),
                entry("paperAlone", Guards::paperAlone),
                entry("paperAgrees", attempt -> !differsOnPaper(attempt.after())),
                entry("paperAskedByAnother", Guards::paperAskedByAnother),
                entry("paperBriefingExplained", BriefingGuards::paperBriefingExplained),
                entry(
                        "paperDueToThem",
                        attempt -> PaperOut.isDue(
                                attempt.before(),
                                attempt.after(),
                                attempt.circumstances().read())),
                entry("paperChecked", this::paperChecked),
                entry("recallsRecipients", ranges::recallsRecipients),
                entry("reviewedForPublication", DisclosureGuards::reviewedForPublication),
                entry("reviewedInOwnName", DisclosureGuards::reviewedInOwnName),
                entry("signerOfRightRank", drafts::signerOfRightRank),
                entry("titleFiled", BriefingGuards::titleFiled),
                entry("urgesNoSuperior", this::urgesNoSuperior),
                entry("typesetCurrent", this::typesetCurrent),
                entry("urgentHasLimit", Guards::urgentHasLimit),
                entry("withinGiveBackLimit", this::withinGiveBackLimit),
                entry("withinRange", ranges::withinRange));
    }

    public Set<String> names() {
        return byName.keySet();
    }

    /** The guards of a step that do not hold. */
    public List<String> failing(Attempt attempt) {
        return attempt.transition().guards().stream()
                .filter(guard -> !holds(guard, attempt))
                .toList();
    }

    private boolean holds(String guard, Attempt attempt) {
        Predicate<Attempt> condition = byName.get(guard);
        if (condition == null) {
            throw new IllegalStateException("No function for guard " + guard);
        }
        return condition.test(attempt);
    }

    /** T24(5): no one is left out, nor taken off the list to end it. */
    private static boolean allHaveRead(Attempt attempt) {
        List<String> list = attempt.after().properties().texts(Gw.CIRCULATE_TO);
        boolean asCirculated = attempt.before() == null
                || list.equals(attempt.before().properties().texts(Gw.CIRCULATE_TO));
        return !list.isEmpty()
                && asCirculated
                && attempt.after().properties().texts(Gw.READ_BY).containsAll(list);
    }

    /** T25(1), R12: what was signed is what goes on. */
    private static boolean contentUnchangedSinceSigning(Attempt attempt) {
        String now =
                Documents.fingerprint(attempt.after(), attempt.circumstances().read());
        return attempt.after()
                .properties()
                .text(Gw.SIGNED_HASH)
                .filter(now::equals)
                .isPresent();
    }

    /** R7: a number kept through a return to recheck is still of its issuer, its kind and the year of its signature. */
    private boolean numberFits(Attempt attempt) {
        NodeState document = attempt.after();
        Optional<NumberSequence> sequence = NumberSequence.of(
                document,
                tables,
                attempt.circumstances().today(),
                attempt.circumstances().read());
        return document.properties()
                .text(Gw.DOC_NO)
                .map(number -> sequence.filter(each -> each.gives(number)).isPresent())
                .orElse(true);
    }

    /** R1 to R10; before numbering as far as a document without number can break them. What is set aside does not count. */
    private boolean followsWritingRules(Attempt attempt) {
        NodeState document = attempt.after();
        List<String> broken =
                document.properties().has(Gw.DOC_NO) && document.properties().has(Gw.DOC_DATE)
                        ? writingRules.broken(document, attempt.circumstances())
                        : writingRules.brokenBeforeNumbering(document, attempt.circumstances());
        return writingRules.standing(broken, document).isEmpty();
    }

    /** T ch.7: no number before 发文立户. */
    private static boolean issuerRegistered(Attempt attempt) {
        return issuer(attempt)
                .filter(unit -> unit.properties().flag(Org.REGISTERED_ISSUER)
                        && unit.properties().has(Org.ISSUER_CODE))
                .isPresent();
    }

    /** A unit that drafts here goes through drafting, signing and numbering here. */
    private static boolean issuerUsesOwnSystem(Attempt attempt) {
        return issuer(attempt)
                .filter(unit -> !unit.properties().flag(Org.DRAFTS_HERE))
                .isPresent();
    }

    private static Optional<NodeState> issuer(Attempt attempt) {
        ReadPort read = attempt.circumstances().read();
        return attempt.after()
                .properties()
                .text(Gw.ISSUER)
                .or(() -> Units.housing(attempt.after(), read))
                .flatMap(read::unit);
    }

    /** S15: work notes have a reply field, other documents are answered by documents. */
    private boolean isWorkNote(Attempt attempt) {
        return kind(attempt.after()).filter(Kind::workNote).isPresent();
    }

    /** T24(6): who is above is asked, not urged. */
    private boolean urgesNoSuperior(Attempt attempt) {
        ReadPort read = attempt.circumstances().read();
        String issuer = attempt.after().properties().text(Gw.ISSUER).orElse("");
        return Recipients.of(attempt.after(), tables, read).main().stream()
                .noneMatch(
                        recipient -> Units.directions(issuer, recipient, read).contains(Kind.Direction.UP));
    }

    private boolean kindMayPassDirectly(Attempt attempt) {
        return kind(attempt.after()).filter(Kind::passDirectly).isPresent();
    }

    /** A 请示 must end by an answer (domain.md 6.3); what asks for none may end without. */
    private boolean mayEndWithoutReply(Attempt attempt) {
        return kind(attempt.after()).filter(kind -> !kind.repliedBy().isEmpty()).isEmpty();
    }

    private Optional<Kind> kind(NodeState document) {
        return document.properties().text(Gw.KIND).flatMap(tables.kinds()::kind);
    }

    /** Domain.md 6.1: freely before anyone signed for it. */
    private static boolean nobodySignedFor(Attempt attempt) {
        return attempt.circumstances().read().children(attempt.after().id(), Ex.DELIVERIES).stream()
                .noneMatch(delivery -> delivery.properties()
                        .text(Ex.DELIVERY_STATUS)
                        .filter("SIGNED_FOR"::equals)
                        .isPresent());
    }

    /** T24(4): the lead is one of the handling units, and all of them exist. */
    private static boolean oneLead(Attempt attempt) {
        List<String> handling = attempt.after().properties().texts(Gw.HANDLING_UNITS);
        ReadPort read = attempt.circumstances().read();
        return handling.stream().allMatch(unit -> read.unit(unit).isPresent())
                && attempt.after()
                        .properties()
                        .text(Gw.LEAD_UNIT)
                        .filter(handling::contains)
                        .isPresent();
    }

    /** S17: this way in is for paper that came without its electronic document. */
    private static boolean paperAlone(Attempt attempt) {
        return attempt.after().content() == null
                && attempt.after()
                        .properties()
                        .text(Ex.CHANNEL)
                        .filter("PAPER"::equals)
                        .isPresent();
    }

    /** S55: paper is what documents of its line of business come on today. */
    private boolean inPaperPhase(Attempt attempt) {
        String line =
                Documents.isBriefing(attempt.after(), attempt.circumstances().read()) ? "briefing" : "document";
        return tables.phases().on(line, attempt.circumstances().today()) == Phase.PAPER;
    }

    /** S22: the paper was found to differ from the electronic document, and that is not resolved. */
    private static boolean differsOnPaper(NodeState document) {
        return document.properties()
                .text(Ex.PAPER_CHECK)
                .filter("INCONSISTENT"::equals)
                .isPresent();
    }

    /** S16: nobody approves the paper he asked for himself, nor a reason given in the same breath. */
    private static boolean paperAskedByAnother(Attempt attempt) {
        NodeState before = attempt.before();
        return before != null
                && before.properties()
                        .text(Gw.PAPER_REASON)
                        .equals(attempt.after().properties().text(Gw.PAPER_REASON))
                && before.properties()
                        .text(Gw.PAPER_REQUESTED_BY)
                        .filter(asker ->
                                !asker.equals(attempt.circumstances().actor().userId()))
                        .isPresent();
    }

    /** S22: where the phase wants the paper, it is there and verified; and it never differs from the electronic document. */
    private boolean paperChecked(Attempt attempt) {
        NodeState document = attempt.after();
        boolean wanted = document.properties()
                .text(Ex.PHASE)
                .map(Phase::valueOf)
                .filter(phase -> tables.phases().policy(phase).pendingBlocks())
                .isPresent();
        return !differsOnPaper(document)
                && !(wanted && (PaperCopies.isMissing(document) || PaperCopies.isUnchecked(document)));
    }

    /** T25(3): what is sealed is the document as it is laid out; a unit's own system lays out its own. */
    private boolean typesetCurrent(Attempt attempt) {
        return issuerUsesOwnSystem(attempt)
                || FixedLayouts.isCurrent(
                        attempt.after(), tables, attempt.circumstances().read());
    }

    /** T24(4): what is urgent states its time limit. */
    private static boolean urgentHasLimit(Attempt attempt) {
        return !attempt.after().properties().has(Gw.URGENCY)
                || attempt.after().properties().has(Gw.DUE_ON);
    }

    private boolean withinGiveBackLimit(Attempt attempt) {
        NodeState before = attempt.before();
        return before == null
                || before.properties()
                        .time(Gw.STATUS_SINCE)
                        .map(since ->
                                since.atZone(attempt.circumstances().zone()).toLocalDate())
                        .map(day -> tables.deadlines().due("giveBack", day))
                        .filter(due -> attempt.circumstances().today().isAfter(due))
                        .isEmpty();
    }
}
