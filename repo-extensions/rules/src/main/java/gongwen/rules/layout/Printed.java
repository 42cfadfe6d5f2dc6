package gongwen.rules.layout;

import gongwen.models.QualifiedName;
import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.tables.Element;
import gongwen.models.tables.Form;
import gongwen.models.tables.Kind.Direction;
import gongwen.models.tables.Tables;
import gongwen.models.tables.Templates;
import gongwen.rules.commit.LayoutOrder;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import gongwen.rules.node.Properties;
import gongwen.rules.office.Recipients;
import gongwen.rules.office.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Words a document's metadata as they are printed (T9, G7). */
final class Printed {

    private final NodeState document;
    private final Properties properties;
    private final Tables tables;
    private final ReadPort read;

    Printed(NodeState document, Tables tables, ReadPort read) {
        this.document = document;
        this.properties = document.properties();
        this.tables = tables;
        this.read = read;
    }

    /** The form that a secretary named, or for {@code AUTO} the one its kind and direction have. */
    Optional<Form> form(String wanted) {
        Templates templates = tables.templates();
        return wanted.equals(Typesetting.AUTO)
                ? Optional.of(templates.formFor(properties.text(Gw.KIND).orElse(""), direction()))
                : templates.form(wanted);
    }

    private Direction direction() {
        List<String> main = Recipients.of(document, tables, read).main();
        if (main.isEmpty()) {
            return Direction.DOWN;
        }
        Set<Direction> ways = Units.directions(properties.text(Gw.ISSUER).orElse(""), main.get(0), read);
        return ways.contains(Direction.UP) ? Direction.UP : ways.iterator().next();
    }

    LayoutOrder order(Form form) {
        return order(form, false);
    }

    /** What only tries whether the text can be laid out. */
    LayoutOrder trial(Form form) {
        return order(form, true);
    }

    private LayoutOrder order(Form form, boolean trial) {
        return new LayoutOrder(
                form.id(),
                elements(form),
                Objects.requireNonNull(document.content()),
                properties.text(Gw.SIGNED_HASH).orElse(""),
                trial);
    }

    /** What is printed of each element that has something to print. */
    Map<Element, List<String>> elements(Form form) {
        Map<Element, List<String>> printed = new EnumMap<>(Element.class);
        for (Element element : form.elements()) {
            List<String> lines = lines(element, form);
            if (!lines.isEmpty()) {
                printed.put(element, List.copyOf(lines));
            }
        }
        return printed;
    }

    private List<String> lines(Element element, Form form) {
        return switch (element) {
            case URGENCY -> urgency();
            case MARK ->
                List.of(properties.text(Gw.ISSUER_MARK).orElse(form.mark().replace("{issuer}", issuerName())));
            case NUMBER -> one(Gw.DOC_NO);
            case SIGNER -> one(Gw.SIGNER);
            case TITLE -> one(Gw.TITLE);
            case MAIN_TO -> joined("", names(Gw.MAIN_TO), "、", "：");
            case ATTACH_NOTE -> attachNote();
            case SIGNATURE -> signature();
            case DATE ->
                properties.date(Gw.DOC_DATE).map(Printed::worded).stream().toList();
            case NOTE -> notes();
            case COPIES -> joined("抄送：", names(Gw.CC_TO), "，", "。");
            case PRINTED -> printed();
            default -> List.of();
        };
    }

    private List<String> one(QualifiedName property) {
        return properties.text(property).stream().toList();
    }

    private String issuerName() {
        return properties
                .text(Gw.ISSUER_NAME)
                .or(() -> properties.text(Gw.ISSUER).map(this::name))
                .orElse("");
    }

    /** All who issue it jointly, the lead first; the mark may name the lead alone (T9(4)). */
    private List<String> signature() {
        List<String> names = new ArrayList<>(List.of(issuerName()));
        names.addAll(names(Gw.JOINT_ISSUERS));
        return names;
    }

    private List<String> urgency() {
        return properties
                .text(Gw.URGENCY)
                .map(tables.templates().urgencies()::get)
                .map(urgency -> urgency.label().zh())
                .stream()
                .toList();
    }

    private List<String> names(QualifiedName property) {
        return properties.texts(property).stream().map(this::name).toList();
    }

    /** A unit that is written by its id is printed by its name. */
    private String name(String written) {
        return Units.text(written.strip(), Org.NAME, read).orElse(written.strip());
    }

    private static List<String> joined(String before, List<String> names, String between, String after) {
        return names.isEmpty() ? List.of() : List.of(before + String.join(between, names) + after);
    }

    /** G7.3.4: arabic numbers where there are several, no sign behind the names. */
    private List<String> attachNote() {
        List<String> names = properties.texts(Gw.ATTACH_NOTE).stream()
                .map(name -> name.strip().replaceFirst("^\\d+\\s*[.．、]\\s*", "").replaceFirst("[。；;.，,]$", ""))
                .toList();
        if (names.size() < 2) {
            return names;
        }
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            numbered.add((i + 1) + "." + names.get(i));
        }
        return numbered;
    }

    /** G7.3.6: in brackets; who asks for instructions says whom to call. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        properties.text(Gw.NOTE).map(Printed::bracketed).ifPresent(notes::add);
        boolean asksContact = properties
                .text(Gw.KIND)
                .flatMap(tables.kinds()::kind)
                .filter(kind -> kind.requires().contains(Gw.CONTACT))
                .isPresent();
        if (asksContact) {
            properties
                    .text(Gw.CONTACT)
                    .map(contact -> bracketed("联系人：" + contact))
                    .ifPresent(notes::add);
        }
        return notes;
    }

    private static String bracketed(String note) {
        String bare = note.strip().replaceFirst("^[（(]", "").replaceFirst("[）)]$", "");
        return "（" + bare + "）";
    }

    private List<String> printed() {
        String by = properties.text(Gw.PRINTED_BY).map(this::name).orElseGet(() -> name(Units.handler(document, read)));
        return List.of(
                by,
                properties.date(Gw.PRINTED_ON).map(day -> worded(day) + "印发").orElse(""));
    }

    /** G7.3.5.4: arabic digits, the whole year, no leading zeros. */
    private static String worded(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
