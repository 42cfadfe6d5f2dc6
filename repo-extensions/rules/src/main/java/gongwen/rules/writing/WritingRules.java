package gongwen.rules.writing;

import gongwen.models.QualifiedName;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.tables.Kind;
import gongwen.models.tables.Kind.Direction;
import gongwen.models.tables.Tables;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Range;
import gongwen.rules.office.Units;
import gongwen.rules.override.OverrideRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The writing rules of T9 and T13 to T17 (domain.md 2.2, R1 to R9), each a function that answers the reason codes of
 * domain.md 6.1 it finds.
 */
public final class WritingRules {

    static final String MISSING = "MISSING_ELEMENT:";
    private static final Set<QualifiedName> GIVEN_BY_NUMBERING = Set.of(Gw.DOC_NO, Gw.DOC_DATE, Gw.SIGNER, Gw.DOC_ID);
    static final Pattern TRAILING_BRACKET = Pattern.compile("[(\uFF08〔\\[][^)\uFF09〕\\]]*[)\uFF09〕\\]]$");

    private final Tables tables;
    private final List<Function<Case, List<String>>> rules = List.of(
            this::wrongKind,
            WritingRules::multipleMainTo,
            this::copiedToSubordinate,
            WritingRules::mixedMatters,
            RoutingRules::toAPersonWithoutReason,
            RoutingRules::passedUpWithoutView,
            RoutingRules::skippedBodyUncopied,
            RoutingRules::uncountersigned,
            WritingRules::unregisteredIssuer,
            this::titleWithoutKind,
            ElementRules::foreignName,
            ElementRules::numberOfAnotherYear,
            ElementRules::noteWithoutAttachment,
            ElementRules::printedBeforeItsDate);

    public WritingRules(Tables tables) {
        this.tables = tables;
    }

    /** Every reason against a document that is being issued. */
    public List<String> broken(NodeState document, Circumstances circumstances) {
        Case made = Case.of(document, tables, circumstances.read());
        List<String> reasons = new ArrayList<>(missing(made, Set.of()));
        reasons.addAll(malformedNumber(made));
        reasons.addAll(wrongDate(made, circumstances));
        rules.forEach(rule -> reasons.addAll(rule.apply(made)));
        return List.copyOf(reasons);
    }

    /**
     * What of these reasons stands: all but those that the issuer's secretary set aside for this document. Setting
     * aside a whole rule leaves of it what may never be (T15(3), T16(4)).
     */
    public List<String> standing(List<String> reasons, NodeState document) {
        List<String> setAside = document.properties().texts(Gw.OVERRIDDEN_RULES);
        return reasons.stream()
                .filter(reason -> !OverrideRecord.isSoft(reason, tables.reasons())
                        || !setAside.contains(reason) && !setAside.contains(reason.split(":", 2)[0]))
                .toList();
    }

    /** The reasons against a document that is about to be signed, so has neither number nor date. */
    public List<String> brokenBeforeNumbering(NodeState document, Circumstances circumstances) {
        Case made = Case.of(document, tables, circumstances.read());
        List<String> reasons = new ArrayList<>(missing(made, GIVEN_BY_NUMBERING));
        rules.forEach(rule -> reasons.addAll(rule.apply(made)));
        return List.copyOf(reasons);
    }

    /** T9: the elements every document has, those of its kind, and those of an upward one. */
    private List<String> missing(Case made, Set<QualifiedName> notYet) {
        List<QualifiedName> required = new ArrayList<>(tables.kinds().always());
        made.kind().ifPresent(kind -> required.addAll(kind.requires()));
        if (made.isUpward()) {
            required.addAll(tables.kinds().upward());
        }
        if (made.kind().filter(kind -> !kind.mainTo()).isEmpty()) {
            required.add(Gw.MAIN_TO);
        }
        List<String> missing = required.stream()
                .filter(element -> !notYet.contains(element)
                        && !made.document().properties().has(element))
                .map(element -> MISSING + element)
                .collect(Collectors.toCollection(ArrayList::new));
        if (made.document().content() == null) {
            missing.add(MISSING + "text");
        }
        if (made.document().properties().text(Gw.DISCLOSURE).equals(Optional.of("NONE"))
                && !made.document().properties().has(Gw.DISCLOSURE_REASON)) {
            missing.add(MISSING + Gw.DISCLOSURE_REASON);
        }
        return missing;
    }

    /** R6 (G7.2.5): the number has the form of one, and begins with the issuer's own code. */
    private List<String> malformedNumber(Case made) {
        Optional<String> number = made.document().properties().text(Gw.DOC_NO);
        if (number.isEmpty()) {
            return List.of();
        }
        boolean order =
                made.kind().filter(kind -> kind.number().equals("order")).isPresent();
        Pattern form =
                order ? tables.numbering().orderNumber() : tables.numbering().documentNumber();
        boolean own = order
                || Units.text(made.issuer(), Org.ISSUER_CODE, made.read())
                        .filter(code -> number.get().startsWith(code))
                        .isPresent();
        return own && form.matcher(number.get()).matches() ? List.of() : List.of(MISSING + Gw.DOC_NO);
    }

    /** T9(12), G7.3.5.4: the date is the day of signing or of the meeting's adoption, and not to come. */
    private static List<String> wrongDate(Case made, Circumstances circumstances) {
        NodeState document = made.document();
        boolean toCome = document.properties()
                .date(Gw.DOC_DATE)
                .filter(date -> date.isAfter(circumstances.today()))
                .isPresent();
        boolean adopted = made.kind().filter(Kind::adopted).isPresent()
                && document.properties().has(Gw.ADOPTED_ON)
                && document.properties()
                        .date(Gw.ADOPTED_ON)
                        .equals(document.properties().date(Gw.DOC_DATE));
        boolean otherDay = !adopted
                && document.properties().has(Gw.SIGNED_ON)
                && !document.properties()
                        .date(Gw.SIGNED_ON)
                        .equals(document.properties().date(Gw.DOC_DATE));
        return toCome || otherDay ? List.of(MISSING + Gw.DOC_DATE) : List.of();
    }

    /** T8: the kind fits the way the document goes, its issuer, and its own title. */
    private List<String> wrongKind(Case made) {
        if (made.kind().isEmpty()) {
            return List.of();
        }
        Kind kind = made.kind().get();
        boolean notTheirs = !isOneOf(kind.issuers(), made.issuer(), made)
                || made.recipients().main().stream().anyMatch(to -> !isOneOf(kind.recipients(), to, made));
        boolean answersNothing = kind.isReply()
                && made.read().targets(made.document().id(), Gw.REPLIES_TO).isEmpty();
        return goesTheWrongWay(made, kind) || notTheirs || answersNothing || titleSaysOtherwise(made, kind)
                ? List.of("WRONG_KIND")
                : List.of();
    }

    /**
     * Whether the kind does not go to a recipient's place. An equal beside one it does go to is more than one main
     * recipient, not a wrong kind (X2).
     */
    private static boolean goesTheWrongWay(Case made, Kind kind) {
        List<Set<Direction>> unfit = made.recipients().main().stream()
                .map(to -> Units.directions(made.issuer(), to, made.read()))
                .filter(ways -> ways.stream().noneMatch(kind.directions()::contains))
                .toList();
        return unfit.size() == made.recipients().main().size() && !unfit.isEmpty()
                || unfit.stream().anyMatch(ways -> !ways.contains(Direction.LEVEL));
    }

    private static boolean isOneOf(Set<String> kinds, String unit, Case made) {
        return kinds.isEmpty()
                || Units.text(unit, Org.KIND, made.read())
                        .filter(kinds::contains)
                        .isPresent();
    }

    private boolean titleSaysOtherwise(Case made, Kind kind) {
        String end =
                ElementRules.end(made.document().properties().text(Gw.TITLE).orElse(""));
        return !end.endsWith(kind.label().zh())
                && tables.kinds().byId().values().stream()
                        .anyMatch(other -> !other.equals(kind)
                                && end.endsWith(other.label().zh()));
    }

    /** T9(7): the title ends with the name of a kind; if it is another's, the kind is wrong. */
    private List<String> titleWithoutKind(Case made) {
        return ElementRules.titleWithoutKind(made, tables.kinds().byId().values());
    }

    /** T15(1): an upward document in principle has one main recipient. */
    private static List<String> multipleMainTo(Case made) {
        return made.isUpward() && made.recipients().main().size() > 1 ? List.of("MULTI_MAIN_TO") : List.of();
    }

    /** T15(1): an upward document is never copied to a subordinate, nor is one within its range. */
    private List<String> copiedToSubordinate(Case made) {
        boolean copied = made.isUpward()
                && Range.of(made.document(), tables, made.read()).stream()
                        .filter(to -> !made.recipients().main().contains(to))
                        .anyMatch(to ->
                                Units.directions(made.issuer(), to, made.read()).equals(Set.of(Direction.DOWN)));
        return copied ? List.of("CC_SUBORDINATE") : List.of();
    }

    /** T15(4): one document, one matter. */
    private static List<String> mixedMatters(Case made) {
        boolean one = made.kind().filter(Kind::oneMatter).isEmpty()
                || made.document().properties().number(Gw.MATTERS).orElse(1L) == 1;
        return one ? List.of() : List.of("MIXED_MATTERS");
    }

    /** T ch.7, R8: only who is registered as an issuer has a code and issues. */
    private static List<String> unregisteredIssuer(Case made) {
        boolean registered = made.read()
                .unit(made.issuer())
                .filter(unit -> unit.properties().flag(Org.REGISTERED_ISSUER)
                        && unit.properties().has(Org.ISSUER_CODE))
                .isPresent();
        return registered ? List.of() : List.of("NOT_REGISTERED_ISSUER");
    }

    /** R2, T15(4): whether a report's text asks for something; a reviewer is warned, nothing is refused. */
    public boolean asksInAReport(NodeState document, String text) {
        return document.properties()
                .text(Gw.KIND)
                .flatMap(tables.kinds()::kind)
                .filter(Kind::noRequests)
                .filter(kind -> tables.kinds().requestPhrases().stream().anyMatch(text::contains))
                .isPresent();
    }
}
