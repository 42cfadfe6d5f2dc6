package gongwen.server.search;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Dictionary;
import gongwen.server.failure.Failure;
import gongwen.server.search.afts.Expression;
import gongwen.server.search.afts.Expression.Between;
import gongwen.server.search.afts.Expression.Match;
import gongwen.server.search.afts.Expression.Mode;
import gongwen.server.search.afts.Expression.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says in Solr's words what a query asks for. Holds for one searcher, as paths are looked up with his eyes. */
final class QueryText {

    private static final String STORE = "workspace://SpacesStore/";

    private final Dictionary dictionary;
    private final Places places;
    private final Fields fields;
    private final TextTests texts;
    private final ZoneId zone;

    QueryText(Dictionary dictionary, Places places, ZoneId zone) {
        this.dictionary = dictionary;
        this.places = places;
        this.fields = new Fields(dictionary);
        this.texts = new TextTests();
        this.zone = zone;
    }

    String of(Expression expression) {
        if (expression instanceof Expression.All all) {
            return SolrText.all(all.parts().stream().map(this::of).toList());
        }
        if (expression instanceof Expression.Any any) {
            return SolrText.any(any.parts().stream().map(this::of).toList());
        }
        if (expression instanceof Expression.Not not) {
            return SolrText.not(of(not.part()));
        }
        Expression.Test test = (Expression.Test) expression;
        return SolrText.boosted(test(test), test.boost());
    }

    private String test(Expression.Test test) {
        if (test.match() instanceof Words words) {
            String text = words.text();
            switch (test.field().toUpperCase(Locale.ROOT)) {
                case "TYPE" -> {
                    return classes(test.mode() == Mode.EXACT ? "type" : "types", text);
                }
                case "EXACTTYPE" -> {
                    return classes("type", text);
                }
                case "ASPECT", "EXACTASPECT" -> {
                    return classes("aspects", text);
                }
                case "PATH" -> {
                    return places.path(plain(text));
                }
                case "TAG" -> {
                    return places.tag(plain(text));
                }
                case "SITE" -> {
                    return places.site(plain(text));
                }
                case "ID", "NODEREF", "SYS:NODE-UUID" -> {
                    return SolrText.phrase("id", nodeId(text));
                }
                case "PARENT" -> {
                    return SolrText.phrase("parent", nodeId(text));
                }
                case "ANCESTOR" -> {
                    return SolrText.phrase("ancestors", nodeId(text));
                }
                case "EXISTS", "ISNOTNULL" -> {
                    return SolrText.phrase("has", fields.property(text).name().toString());
                }
                case "ISNULL", "ISUNSET" -> {
                    return SolrText.not(
                            SolrText.phrase("has", fields.property(text).name().toString()));
                }
                default -> {
                    // a field of the node's own
                }
            }
        }
        return ofField(fields.find(test.field()), withoutStore(test.match()), test.mode());
    }

    private String ofField(Fields.Found field, Match match, Mode mode) {
        if (match instanceof Words words) {
            if (words.isAnything()) {
                return field.existence();
            }
            return switch (field.kind()) {
                case TEXT -> texts.of(field, words, mode);
                case TIME -> within(field, new Between(plain(words.text()), true, plain(words.text()), true));
                default -> SolrText.phrase(field.whole(), number(field, plain(words.text())));
            };
        }
        return within(field, (Between) match);
    }

    private String within(Fields.Found field, Between range) {
        String from = range.from();
        String to = range.to();
        return switch (field.kind()) {
            case TEXT ->
                SolrText.range(
                        field.whole(),
                        open(from) ? "*" : Folding.whole(from),
                        range.withFrom(),
                        open(to) ? "*" : Folding.whole(to),
                        range.withTo());
            case TIME -> {
                Times times = field.days() ? Times.ofDays() : new Times(zone);
                yield SolrText.range(
                        field.whole(),
                        open(from) ? "*" : range.withFrom() ? times.first(from) : times.last(from),
                        range.withFrom(),
                        open(to) ? "*" : range.withTo() ? times.last(to) : times.first(to),
                        range.withTo());
            }
            default ->
                SolrText.range(
                        field.whole(),
                        open(from) ? "*" : number(field, from),
                        range.withFrom(),
                        open(to) ? "*" : number(field, to),
                        range.withTo());
        };
    }

    private static boolean open(String bound) {
        return Set.of("MIN", "MAX", "*", "\u0000", "\uFFFF").contains(bound);
    }

    private static String number(Fields.Found field, String text) {
        try {
            return field.kind() == FieldNames.Kind.WHOLE
                    ? String.valueOf(Long.parseLong(text))
                    : String.valueOf(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new Failure.InvalidArgument(field.written() + " is compared with a number");
        }
    }

    /** A node is kept as its id alone, and may be written as Alfresco's reference. */
    private static Match withoutStore(Match match) {
        return match instanceof Words words && words.text().startsWith(STORE)
                ? new Words(words.text().substring(STORE.length()), words.distance(), words.edits())
                : match;
    }

    private static String nodeId(String text) {
        String plain = plain(text);
        return plain.substring(plain.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** A text in which wildcards are what they were written as. */
    private static String plain(String text) {
        return text.replace(Words.MANY, '*').replace(Words.ONE, '?');
    }

    /** A type or aspect; without prefix it is one of Alfresco's content model. What there is not, nothing has. */
    private String classes(String field, String text) {
        String name = plain(text);
        QualifiedName asked = name.indexOf(':') > 0 && !name.endsWith(":")
                ? QualifiedName.parse(name)
                : new QualifiedName("cm", name.replace(":", ""));
        boolean known =
                dictionary.type(asked).isPresent() || dictionary.aspect(asked).isPresent();
        return known ? SolrText.phrase(field, asked.toString()) : SolrText.NOTHING;
    }

    /** The fields of the index that stand for one in a sort order. */
    List<String> sort(String field) {
        return fields.find(field).sorts();
    }

    /** The field of the index by which hits are counted, empty if they cannot be. */
    String counted(String field) {
        return field.equalsIgnoreCase("TYPE") ? "type" : fields.find(field).counted();
    }
}
