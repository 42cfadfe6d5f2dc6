package gongwen.rules.lifecycle;

import gongwen.models.names.Gw;
import gongwen.models.tables.Tables;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.inquiry.Consulted;
import gongwen.rules.inquiry.Inquiries;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Rank;
import gongwen.rules.office.Units;
import java.util.List;
import java.util.Optional;

/** The conditions of countersigning and signing (T19(6), T22). */
final class DraftGuards {

    private final Tables tables;

    DraftGuards(Tables tables) {
        this.tables = tables;
    }

    /** T9(8): it says to whom it goes, unless its kind is for the public at large. */
    boolean addressed(Attempt attempt) {
        return attempt.after().properties().has(Gw.MAIN_TO)
                || attempt.after()
                        .properties()
                        .text(Gw.KIND)
                        .flatMap(tables.kinds()::kind)
                        .filter(kind -> !kind.mainTo())
                        .isPresent();
    }

    /** T19(6): every unit has answered on these words, and all agree or the dispute is noted and goes up. */
    boolean allCountersigned(Attempt attempt) {
        NodeState document = attempt.after();
        if (!document.properties().has(Gw.INVOLVED_UNITS)) {
            return true;
        }
        ReadPort read = attempt.circumstances().read();
        String words = Documents.wording(document, attempt.lifecycle(), read);
        List<NodeState> answers = Inquiries.answered(document, Inquiries.COUNTERSIGN, words, read);
        return Inquiries.units(answers).containsAll(Consulted.countersigners(document, tables, read))
                && (document.properties().has(Gw.DISPUTE_NOTE)
                        || answers.stream().allMatch(Inquiries::agrees));
    }

    /** T22: heads of all the bodies that issue it have signed these words; the lead body's signs last. */
    boolean jointIssuersSigned(Attempt attempt) {
        NodeState document = attempt.after();
        if (!document.properties().has(Gw.JOINT_ISSUERS)) {
            return true;
        }
        ReadPort read = attempt.circumstances().read();
        String words = Documents.wording(document, attempt.lifecycle(), read);
        List<NodeState> answers = Inquiries.answered(document, Inquiries.SIGN, words, read);
        return answers.stream().allMatch(Inquiries::agrees)
                && Inquiries.units(answers).containsAll(Consulted.jointIssuers(document, tables, read));
    }

    /** T22, R11: what goes up and what is important is signed by the principal head. */
    boolean signerOfRightRank(Attempt attempt) {
        Circumstances circumstances = attempt.circumstances();
        NodeState document = attempt.after();
        String issuer = issuer(document, circumstances.read());
        return circumstances.actor().system()
                || !Rank.isForPrincipal(document, tables, circumstances.read())
                || Rank.principals(issuer, tables, circumstances.read()).stream()
                        .anyMatch(role -> circumstances.actor().hasRole(role, issuer));
    }

    /**
     * T25(1), R12: what was changed after signing goes back to who signed it: himself, who stands in for him, or who has
     * followed him in the post; or the principal head where it now takes his signature.
     */
    boolean originalSigner(Attempt attempt) {
        Circumstances circumstances = attempt.circumstances();
        NodeState document = attempt.after();
        Optional<String> former = document.properties().text(Gw.FORMER_SIGNER);
        if (former.isEmpty() || circumstances.actor().system()) {
            return true;
        }
        String issuer = issuer(document, circumstances.read());
        List<String> roles = Rank.isForPrincipal(document, tables, circumstances.read())
                ? Rank.principals(issuer, tables, circumstances.read())
                : attempt.transition().actors().getOrDefault("issuer", List.of());
        boolean same = circumstances.actor().userId().equals(former.get())
                || roles.stream()
                        .anyMatch(role ->
                                circumstances.actor().onBehalfOf(role, issuer).equals(former));
        boolean stillSigns = circumstances
                .read()
                .person(former.get())
                .filter(person -> person.enabled() && roles.stream().anyMatch(role -> person.hasRole(role, issuer)))
                .isPresent();
        return same || !stillSigns;
    }

    private static String issuer(NodeState document, ReadPort read) {
        return document.properties()
                .text(Gw.ISSUER)
                .or(() -> Units.housing(document, read))
                .orElse("");
    }

    /** T22: another body's signature is given here, not stated by one of them. */
    static boolean issuedAlone(Attempt attempt) {
        return !attempt.after().properties().has(Gw.JOINT_ISSUERS);
    }
}
