package gongwen.rules.numbering;

import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.tables.Kind;
import gongwen.models.tables.Numbering.Number;
import gongwen.models.tables.Tables;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Units;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The sequence that a document's number comes from: by its issuer's 机关代字, its kind and the year it is signed in (R7). */
public record NumberSequence(Number number, String code, String issuer, int year) {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** Empty where the issuer has no 机关代字. */
    public static Optional<NumberSequence> of(NodeState document, Tables tables, LocalDate today, ReadPort read) {
        String issuer = document.properties().text(Gw.ISSUER).orElse("");
        int year = document.properties().date(Gw.DOC_DATE).orElse(today).getYear();
        return Units.text(issuer, Org.ISSUER_CODE, read)
                .map(code -> new NumberSequence(tables.numbering().number(key(document, tables)), code, issuer, year));
    }

    private static String key(NodeState document, Tables tables) {
        return document.properties()
                .text(Gw.KIND)
                .flatMap(tables.kinds()::kind)
                .map(Kind::number)
                .orElse(Kind.NUMBERED);
    }

    String name() {
        return number.sequence(code, issuer, year);
    }

    String format(long count) {
        return number.format(code, issuer, year, count);
    }

    /** Whether this sequence could have given a number. */
    public boolean gives(String documentNumber) {
        return DIGITS.matcher(documentNumber)
                .results()
                .map(MatchResult::group)
                .anyMatch(digits ->
                        digits.length() < 10 && format(Long.parseLong(digits)).equals(documentNumber));
    }
}
