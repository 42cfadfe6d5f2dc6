package gongwen.rules.lifecycle;

import gongwen.models.QualifiedName;
import gongwen.models.lifecycle.State;
import gongwen.models.names.Gw;
import gongwen.models.tables.Kind;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.Person;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.inquiry.Inquiries;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Signing sets the date of the document and freezes what was signed (T22, G7.3.5.4); a substantive change afterwards
 * takes the document back to its signer, who is kept for that (R12, T25(1)).
 */
public final class Signing implements Editor {

    static final String SIGNED = "SIGNED";
    static final String PENDING = "PENDING_SIGN";

    private final Office office;

    public Signing(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null
                || !Documents.isOutgoing(after, circumstances.read())
                || Documents.isWorkingCopy(after)
                || Documents.isSealed(after)) {
            return List.of();
        }
        String status = Documents.status(after);
        if (status.equals(SIGNED) && change.changes(Gw.STATUS)) {
            return signed(change, after, circumstances);
        }
        boolean resign = office.outgoing(after, circumstances.read())
                .state(status)
                .filter(state -> state.edit() == State.Edit.RESIGN)
                .isPresent();
        return resign && isSubstantive(change, after, circumstances) ? backToSigner(after) : List.of();
    }

    private List<Amendment> signed(Change change, NodeState document, Circumstances circumstances) {
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Gw.SIGNED_ON, circumstances.today());
        values.put(Gw.DOC_DATE, date(document, circumstances));
        values.put(Gw.FORMER_SIGNER, null);
        values.put(Gw.SIGNED_BY, circumstances.actor().userId());
        values.put(
                Gw.SIGN_OPINION,
                change.changes(Gw.OPINION)
                        ? document.properties().text(Gw.OPINION).orElse(null)
                        : null);
        values.put(Gw.SIGNED_HASH, Documents.fingerprint(document, circumstances.read()));
        values.put(Gw.SIGNER, signers(document, circumstances));
        return List.of(new Amendment.SetProperties(document.id(), values));
    }

    /** T9(6), T22: the names of those who signed, the issuing body's head first, whatever name the drafter expected. */
    private String signers(NodeState document, Circumstances circumstances) {
        ReadPort read = circumstances.read();
        String words = Documents.wording(document, office.outgoing(), read);
        Stream<String> joint = Inquiries.answered(document, Inquiries.SIGN, words, read).stream()
                .flatMap(inquiry -> inquiry.properties().text(Gw.ANSWERED_BY).stream());
        return Stream.concat(Stream.of(circumstances.actor().userId()), joint)
                .map(userId -> read.person(userId).map(Person::name).orElse(userId))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** T9(12): the day a meeting adopted it, else the day the last head signed. */
    private LocalDate date(NodeState document, Circumstances circumstances) {
        return office.kind(document)
                .filter(Kind::adopted)
                .flatMap(kind -> document.properties().date(Gw.ADOPTED_ON))
                .orElse(circumstances.today());
    }

    private boolean isSubstantive(Change change, NodeState after, Circumstances circumstances) {
        String now = Documents.fingerprint(after, circumstances.read());
        boolean covered =
                after.properties().text(Gw.SIGNED_HASH).filter(now::equals).isPresent();
        return !covered
                || change.before() != null
                        && office.outgoing().elements().stream().anyMatch(change::changes);
    }

    private static List<Amendment> backToSigner(NodeState document) {
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Gw.STATUS, PENDING);
        values.put(Gw.SIGNED_ON, null);
        values.put(Gw.DOC_DATE, null);
        values.put(Gw.SIGNED_HASH, null);
        values.put(Gw.FORMER_SIGNER, document.properties().text(Gw.SIGNED_BY).orElse(null));
        values.put(Gw.SIGNED_BY, null);
        values.put(Gw.SIGN_OPINION, null);
        return List.of(new Amendment.SetProperties(document.id(), values));
    }
}
