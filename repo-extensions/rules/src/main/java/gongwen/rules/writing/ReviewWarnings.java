package gongwen.rules.writing;

import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.tables.Kind;
import gongwen.models.tables.Kind.Direction;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.layout.Repeated;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells who reviews a draft what to look at ({@code gw:warnings}): what the source wants noticed but forbids nobody
 * (domain.md 2.3, R2, R3, R5, R9, R10). Who drafts is told at once that his text says what is printed from the metadata.
 * Refuses nothing.
 */
public final class ReviewWarnings implements Editor {

    private static final Set<String> BEING_DRAFTED = Set.of("DRAFTING", "COUNTERSIGNING");
    private static final Set<String> BEING_JUDGED = Set.of("REVIEWING", "PENDING_SIGN");
    private static final String SAYS_ELEMENT = "SAYS_ELEMENT";

    private final Office office;
    private final WritingRules writingRules;

    public ReviewWarnings(Office office) {
        this.office = office;
        this.writingRules = new WritingRules(office.tables());
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null
                || !Documents.isOutgoing(after, circumstances.read())
                || Documents.isWorkingCopy(after)
                || !isReworded(change, after, circumstances.read())) {
            return List.of();
        }
        if (BEING_DRAFTED.contains(Documents.status(after))) {
            return drafted(after, circumstances);
        }
        if (!BEING_JUDGED.contains(Documents.status(after))) {
            return List.of();
        }
        Case made = Case.of(after, office.tables(), circumstances.read());
        return List.of(new Amendment.SetProperties(after.id(), Map.of(Gw.WARNINGS, warnings(made))));
    }

    private boolean isReworded(Change change, NodeState document, ReadPort read) {
        return change.changes(Gw.STATUS)
                || change.changesContent()
                || office.outgoing(document, read).elements().stream().anyMatch(change::changes);
    }

    private List<Amendment> drafted(NodeState draft, Circumstances circumstances) {
        boolean drafted = draft.properties()
                .text(Gw.ISSUER)
                .flatMap(circumstances.read()::unit)
                .filter(unit -> unit.properties().flag(Org.DRAFTS_HERE))
                .isPresent();
        boolean says = drafted && saysElement(draft, circumstances.read());
        List<String> known = draft.properties().texts(Gw.WARNINGS);
        if (says == known.contains(SAYS_ELEMENT)) {
            return List.of();
        }
        List<String> warnings = new ArrayList<>(known);
        warnings.remove(SAYS_ELEMENT);
        add(warnings, SAYS_ELEMENT, says);
        return List.of(new Amendment.SetProperties(draft.id(), Map.of(Gw.WARNINGS, warnings)));
    }

    private List<String> warnings(Case made) {
        List<String> found = new ArrayList<>();
        add(found, "SKIPS_LEVEL", skipsLevel(made));
        add(found, "COMMANDS_GOVERNMENT", commandsGovernment(made));
        add(found, "COPY_SUPERIOR", superiorUncopied(made));
        add(found, "ASKS_IN_REPORT", asksInReport(made));
        add(found, SAYS_ELEMENT, saysElement(made.document(), made.read()));
        add(found, "TO_A_PERSON", made.document().properties().has(Gw.PERSONAL_TO));
        add(found, "DISPUTED", made.document().properties().has(Gw.DISPUTE_NOTE));
        add(found, "DISCLOSURE_UNEXPLAINED", unexplained(made));
        add(found, "LEVEL_NOT_PUBLIC", notPublic(made));
        return found;
    }

    private static void add(List<String> found, String warning, boolean holds) {
        if (holds) {
            found.add(warning);
        }
    }

    /** R5, T14: in general no level is skipped. */
    private static boolean skipsLevel(Case made) {
        return made.recipients().main().stream()
                .anyMatch(to -> !Units.between(made.issuer(), to, made.read()).isEmpty());
    }

    /** R9, T16(2): a department does not command a lower government unless it is authorised. */
    private boolean commandsGovernment(Case made) {
        return made.kind().filter(Kind::commands).isPresent()
                && isKind(made.issuer(), Set.of("DEPARTMENT"), made)
                && made.recipients().main().stream()
                        .anyMatch(to -> isKind(to, office.tables().kinds().lowerGovernments(), made));
    }

    private static boolean isKind(String unit, Set<String> kinds, Case made) {
        return Units.text(unit, Org.KIND, made.read()).filter(kinds::contains).isPresent();
    }

    /** R10, T16(1): an important downward document is copied to the direct superior too. */
    private static boolean superiorUncopied(Case made) {
        Optional<String> superior = Units.text(made.issuer(), Org.SUPERIOR, made.read());
        return made.document().properties().flag(Gw.IMPORTANT)
                && superior.filter(unit -> !made.recipients().copied().contains(unit))
                        .isPresent()
                && made.recipients().main().stream()
                        .anyMatch(to ->
                                Units.directions(made.issuer(), to, made.read()).contains(Direction.DOWN));
    }

    /** 国办发〔2016〕80号: what is not published on one's own initiative says why. */
    private static boolean unexplained(Case made) {
        return says(made, "ON_REQUEST") && !made.document().properties().has(Gw.DISCLOSURE_REASON);
    }

    /** Domain.md 4.4: only what is of level PUBLIC goes to a public channel. */
    private boolean notPublic(Case made) {
        return says(made, "ACTIVE") && !office.level(made.document()).id().equals("PUBLIC");
    }

    private static boolean says(Case made, String disclosure) {
        return made.document()
                .properties()
                .text(Gw.DISCLOSURE)
                .filter(disclosure::equals)
                .isPresent();
    }

    /** T9, T25(3): what is printed from the metadata would stand on the document twice (TS02). */
    private boolean saysElement(NodeState document, ReadPort read) {
        return !Repeated.elements(document, office.tables(), read).isEmpty();
    }

    /** R2, T15(4): words by which a report asks. */
    private boolean asksInReport(Case made) {
        ContentInfo content = made.document().content();
        return content != null
                && made.kind().filter(Kind::noRequests).isPresent()
                && writingRules.asksInAReport(
                        made.document(), made.read().text(content.sha256()).text());
    }
}
