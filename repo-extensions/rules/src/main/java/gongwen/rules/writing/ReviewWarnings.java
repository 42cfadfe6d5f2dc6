package gongwen.rules.writing;

import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.tables.Kind;
import gongwen.models.tables.Kind.Direction;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
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
 * (domain.md 2.3, R2, R3, R5, R9, R10). Refuses nothing.
 */
public final class ReviewWarnings implements Editor {

    private static final Set<String> BEING_JUDGED = Set.of("REVIEWING", "PENDING_SIGN");

    private final Office office;
    private final WritingRules writingRules;

    public ReviewWarnings(Office office) {
        this.office = office;
        this.writingRules = new WritingRules(office.tables());
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        boolean judged = after != null
                && Documents.isOutgoing(after, circumstances.read())
                && !Documents.isWorkingCopy(after)
                && BEING_JUDGED.contains(Documents.status(after))
                && (change.changes(Gw.STATUS)
                        || change.changesContent()
                        || office.outgoing(after, circumstances.read()).elements().stream()
                                .anyMatch(change::changes));
        if (after == null || !judged) {
            return List.of();
        }
        Case made = Case.of(after, office.tables(), circumstances.read());
        return List.of(new Amendment.SetProperties(after.id(), Map.of(Gw.WARNINGS, warnings(made))));
    }

    private List<String> warnings(Case made) {
        List<String> found = new ArrayList<>();
        add(found, "SKIPS_LEVEL", skipsLevel(made));
        add(found, "COMMANDS_GOVERNMENT", commandsGovernment(made));
        add(found, "COPY_SUPERIOR", superiorUncopied(made));
        add(found, "ASKS_IN_REPORT", asksInReport(made));
        add(found, "SAYS_ELEMENT", saysElement(made));
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
    private boolean saysElement(Case made) {
        ContentInfo content = made.document().content();
        return content != null
                && made.read()
                        .text(content.sha256())
                        .text()
                        .lines()
                        .anyMatch(line -> office.tables().templates().styles().values().stream()
                                .anyMatch(style -> style.isDraftedIn(line)));
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
