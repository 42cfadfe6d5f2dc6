package gongwen.rules.inquiry;

import gongwen.models.QualifiedName;
import gongwen.models.names.Gw;
import gongwen.models.tables.InquiryKind;
import gongwen.rules.commit.Actor;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.commit.Validator;
import gongwen.rules.commit.Violations;
import gongwen.rules.message.RuleCode;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Rank;
import gongwen.rules.office.Units;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes the answer of a unit asked: once, by a person whose role may give it (IQ01), and with an opinion where it
 * disagrees (IQ02). Who answered, in which role and when is recorded beside it.
 */
public final class Answers implements Editor, Validator {

    private final Office office;

    public Answers(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null
                || !isAnswered(change, after, circumstances.read())
                || !Inquiries.is(after, Gw.INQUIRY_STATUS, Inquiries.OPEN)) {
            return List.of();
        }
        return List.of(new Amendment.SetProperties(
                after.id(),
                Map.<QualifiedName, Object>of(
                        Gw.INQUIRY_STATUS,
                        Inquiries.ANSWERED,
                        Gw.ANSWERED_BY,
                        circumstances.actor().userId(),
                        Gw.ANSWERED_ROLE,
                        role(after, circumstances).orElse(""),
                        Gw.ANSWERED_AT,
                        circumstances.at())));
    }

    private static boolean isAnswered(Change change, NodeState inquiry, ReadPort read) {
        return change.isUpdate()
                && Documents.isInquiry(inquiry, read)
                && (change.changes(Gw.ANSWER) || change.changes(Gw.ANSWER_OPINION));
    }

    @Override
    public Violations validate(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        if (after == null || !isAnswered(change, after, circumstances.read())) {
            return Violations.NONE;
        }
        boolean may = Inquiries.is(after, Gw.INQUIRY_STATUS, Inquiries.OPEN)
                && after.properties().has(Gw.ANSWER)
                && role(after, circumstances).isPresent();
        boolean unexplained = !Inquiries.agrees(after) && !after.properties().has(Gw.ANSWER_OPINION);
        return Violations.when(!may, RuleCode.IQ01.on(after.id()))
                .and(Violations.when(unexplained, RuleCode.IQ02.on(after.id())));
    }

    /** The role in which the actor answers for the unit asked. */
    private Optional<String> role(NodeState inquiry, Circumstances circumstances) {
        String unit = Inquiries.unit(inquiry);
        Actor actor = circumstances.actor();
        return inquiry.properties()
                .text(Gw.PURPOSE)
                .map(purpose -> office.tables().inquiries().get(purpose))
                .flatMap(kind -> first(principalFirst(kind, unit, circumstances.read()), unit, actor)
                        .or(() -> byHandler(kind, unit, circumstances)))
                .filter(role -> isOfRightRank(role, inquiry, circumstances.read()));
    }

    /** T22, R11: what goes up or is important is signed by each body's principal head. */
    private boolean isOfRightRank(String role, NodeState inquiry, ReadPort read) {
        return !Inquiries.is(inquiry, Gw.PURPOSE, Inquiries.SIGN)
                || inquiry.properties()
                        .node(Gw.SUBJECT)
                        .flatMap(read::node)
                        .filter(document -> Rank.isForPrincipal(document, office.tables(), read))
                        .isEmpty()
                || Rank.principals(Inquiries.unit(inquiry), office.tables(), read)
                        .contains(role);
    }

    private static Optional<String> byHandler(InquiryKind kind, String unit, Circumstances circumstances) {
        return first(kind.handler(), Units.handlerOf(unit, circumstances.read()), circumstances.actor());
    }

    /** A principal head who also holds a lesser role answers as principal head. */
    private List<String> principalFirst(InquiryKind kind, String unit, ReadPort read) {
        List<String> principals = Rank.principals(unit, office.tables(), read);
        return Stream.concat(
                        kind.asked().stream().filter(principals::contains),
                        kind.asked().stream().filter(role -> !principals.contains(role)))
                .toList();
    }

    private static Optional<String> first(List<String> roles, String unit, Actor actor) {
        return roles.stream().filter(role -> actor.hasRole(role, unit)).findFirst();
    }
}
