package gongwen.rules.numbering;

import gongwen.models.names.Ex;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.tables.Numbering.Number;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import gongwen.rules.office.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * R7, T25(2): a document gets its number when it is registered, after signing and rechecking; one sequence for each
 * 机关代字 and year, without gaps, and a cancelled number is not given again; one that is returned to recheck keeps its own. T24(2): a received document gets its
 * 收文号 when it is registered, one sequence for each unit and year.
 */
public final class Numbers implements Editor {

    private static final String REGISTERED = "REGISTERED";

    private final Office office;

    public Numbers(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState after = change.after();
        boolean registered = after != null
                && circumstances.read().isA(after.type(), Gw.DOCUMENT)
                && !Documents.isWorkingCopy(after)
                && Documents.status(after).equals(REGISTERED);
        if (after == null || !registered) {
            return List.of();
        }
        return Documents.isOutgoing(after, circumstances.read())
                ? documentNumber(after, circumstances)
                : receiptNumber(after, circumstances);
    }

    private List<Amendment> documentNumber(NodeState document, Circumstances circumstances) {
        String issuer = document.properties().text(Gw.ISSUER).orElse("");
        Optional<NumberSequence> sequence =
                NumberSequence.of(document, office.tables(), circumstances.today(), circumstances.read());
        if (document.properties().has(Gw.DOC_NO) || sequence.isEmpty()) {
            return List.of();
        }
        String next;
        do {
            next = sequence.get()
                    .format(circumstances.read().next(sequence.get().name()));
        } while (isTaken(next, issuer, circumstances.read()));
        return List.of(new Amendment.SetProperties(document.id(), Map.of(Gw.DOC_NO, next)));
    }

    /** A number that the unit's own system gave counts too, so that none is given twice. */
    private static boolean isTaken(String number, String issuer, ReadPort read) {
        return read.find(Gw.OUTGOING_DOCUMENT, Gw.DOC_NO, number).stream()
                .anyMatch(other -> other.properties()
                        .text(Gw.ISSUER)
                        .filter(issuer::equals)
                        .isPresent());
    }

    private List<Amendment> receiptNumber(NodeState document, Circumstances circumstances) {
        if (document.properties().has(Gw.RECEIPT_NO)) {
            return List.of();
        }
        String unit = Units.current(Units.handler(document, circumstances.read()), circumstances.read());
        String code = Units.text(unit, Org.ISSUER_CODE, circumstances.read()).orElse(unit);
        int year = circumstances.today().getYear();
        Number number = office.tables().numbering().number("receipt");
        String next = number.format(code, unit, year, circumstances.read().next(number.sequence(code, unit, year)));
        return List.of(new Amendment.SetProperties(
                document.id(), Map.of(Gw.RECEIPT_NO, next, Gw.RECEIVED_ON, receivedOn(document, circumstances))));
    }

    /** Today, or for what is registered after an outage the day it came (S67). */
    private static LocalDate receivedOn(NodeState document, Circumstances circumstances) {
        return document.properties()
                .time(Ex.RECEIVED_AT)
                .map(came -> came.atZone(circumstances.zone()).toLocalDate())
                .orElse(circumstances.today());
    }
}
