package gongwen.rules.writing;

import gongwen.models.QualifiedName;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.tables.Kind;
import gongwen.rules.node.Properties;
import gongwen.rules.office.Units;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the elements of a document agree with each other (T9, G7; domain.md 2.2). */
final class ElementRules {

    private static final Pattern YEAR = Pattern.compile(".*〔(\\d{4})〕.*");
    private static final Pattern FORMS = Pattern.compile("[()\uFF08\uFF09]");
    private static final String MARK_ENDS = "文件";

    private ElementRules() {}

    /** T9(7): the title ends with the name of a kind, whatever stands in brackets behind it. */
    static List<String> titleWithoutKind(Case made, Collection<Kind> kinds) {
        boolean without = made.document()
                .properties()
                .text(Gw.TITLE)
                .map(ElementRules::end)
                .filter(end -> kinds.stream().flatMap(ElementRules::names).noneMatch(end::endsWith))
                .isPresent();
        return wrong(without, Gw.TITLE);
    }

    /** A title without what stands in brackets at its end, such as (试行). */
    static String end(String title) {
        return WritingRules.TRAILING_BRACKET.matcher(title.strip()).replaceFirst("");
    }

    /** The names of a kind: 命令(令) is one kind by two names. */
    private static Stream<String> names(Kind kind) {
        return FORMS.splitAsStream(kind.label().zh()).filter(name -> !name.isBlank());
    }

    /**
     * T9(4), T9: signature and mark of the issuer are its own full or short name. With other bodies it issues jointly,
     * and the names are theirs too.
     */
    static List<String> foreignName(Case made) {
        if (made.document().properties().has(Gw.JOINT_ISSUERS)) {
            return List.of();
        }
        List<String> own = Stream.of(Org.NAME, Org.SHORT_NAME)
                .flatMap(name -> Units.text(made.issuer(), name, made.read()).stream())
                .toList();
        return Stream.of(Gw.ISSUER_NAME, Gw.ISSUER_MARK)
                .filter(element -> made.document()
                        .properties()
                        .text(element)
                        .map(ElementRules::withoutMark)
                        .filter(written -> !own.isEmpty() && !own.contains(written))
                        .isPresent())
                .map(element -> WritingRules.MISSING + element)
                .toList();
    }

    private static String withoutMark(String written) {
        String name = written.strip();
        return name.endsWith(MARK_ENDS) ? name.substring(0, name.length() - MARK_ENDS.length()) : name;
    }

    /** T9(5), T9(12): the number is of the year of the document's date. */
    static List<String> numberOfAnotherYear(Case made) {
        Properties values = made.document().properties();
        Optional<Integer> year = values.date(Gw.DOC_DATE).map(LocalDate::getYear);
        boolean other = values.text(Gw.DOC_NO)
                .map(YEAR::matcher)
                .filter(number -> number.matches() && year.isPresent())
                .filter(number -> Integer.parseInt(number.group(1)) != year.get())
                .isPresent();
        return wrong(other, Gw.DOC_NO);
    }

    /** G7.3.4, G7.3.7: what the note names is attached. */
    static List<String> noteWithoutAttachment(Case made) {
        boolean bare = made.document().properties().has(Gw.ATTACH_NOTE)
                && made.read().targets(made.document().id(), Gw.ATTACHMENTS).isEmpty();
        return wrong(bare, Gw.ATTACH_NOTE);
    }

    /** G7.4.3: it is printed on the day of its date or after. */
    static List<String> printedBeforeItsDate(Case made) {
        Properties values = made.document().properties();
        boolean before = values.date(Gw.PRINTED_ON)
                .filter(printed ->
                        values.date(Gw.DOC_DATE).filter(printed::isBefore).isPresent())
                .isPresent();
        return wrong(before, Gw.PRINTED_ON);
    }

    private static List<String> wrong(boolean holds, QualifiedName element) {
        return holds ? List.of(WritingRules.MISSING + element) : List.of();
    }
}
