package gongwen.server.search;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.DataType;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.server.failure.Failure;
import gongwen.server.search.FieldNames.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds what a field of a query stands for in the index. */
final class Fields {

    private static final Found BODY = text(FieldNames.BODY, false);
    private static final Found ANY = text(FieldNames.ANY, true);
    private static final Found CREATOR = own("creator", Kind.TEXT);
    private static final Found MODIFIER = own("modifier", Kind.TEXT);
    private static final Found CREATED = own("created", Kind.TIME);
    private static final Found MODIFIED = own("modified", Kind.TIME);
    private static final Found SIZE = own("size", Kind.WHOLE);
    private static final Found MIME_TYPE = own("mimetype", Kind.TEXT);

    private static final Map<String, Found> OWN = Map.ofEntries(
            Map.entry("", ANY),
            Map.entry("all", ANY),
            Map.entry("keywords", ANY),
            Map.entry("text", BODY),
            Map.entry("content", BODY),
            Map.entry("cm:content", BODY),
            Map.entry("d:content", BODY),
            Map.entry("creator", CREATOR),
            Map.entry("cm:creator", CREATOR),
            Map.entry("modifier", MODIFIER),
            Map.entry("cm:modifier", MODIFIER),
            Map.entry("created", CREATED),
            Map.entry("cm:created", CREATED),
            Map.entry("modified", MODIFIED),
            Map.entry("cm:modified", MODIFIED),
            Map.entry("content.size", SIZE),
            Map.entry("cm:content.size", SIZE),
            Map.entry("content.mimetype", MIME_TYPE),
            Map.entry("cm:content.mimetype", MIME_TYPE));

    private final Dictionary dictionary;

    Fields(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * A field of the index.
     *
     * @param written what to call it in messages
     * @param stem what its text fields begin with, empty if it has none
     * @param whole the field with whole values, empty if there is none
     * @param days whether its times are days
     * @param several whether a node may have several values
     * @param everywhere whether it is all texts of a node, the content's too
     */
    record Found(
            String written, Kind kind, String stem, String whole, boolean days, boolean several, boolean everywhere) {

        boolean isText() {
            return !stem.isEmpty();
        }

        /** That there is a value. */
        String existence() {
            return whole.isEmpty() ? SolrText.EVERYTHING : whole + ":*";
        }

        /** Values as they were written, empty if it has none that can be counted. */
        String counted() {
            if (kind != Kind.TEXT) {
                return "";
            }
            return isText() && !whole.isEmpty() ? FieldNames.counted(stem) : whole;
        }

        List<String> sorts() {
            if (whole.isEmpty() || several) {
                throw new Failure.InvalidArgument("Results cannot be sorted by " + written);
            }
            return List.of(whole);
        }
    }

    private static Found text(String stem, boolean everywhere) {
        return new Found(stem, Kind.TEXT, stem, "", false, true, everywhere);
    }

    private static Found own(String name, Kind kind) {
        return new Found(name, kind, "", name, false, false, false);
    }

    /** @throws Failure.InvalidArgument if there is none of this name */
    Found find(String written) {
        Found own = OWN.get(written.toLowerCase(Locale.ROOT));
        return own != null ? own : of(property(written));
    }

    private static Found of(PropertyDefinition property) {
        Kind kind = Kind.of(property.type());
        return new Found(
                property.name().toString(),
                kind,
                kind == Kind.TEXT ? FieldNames.stem(property.name()) : "",
                FieldNames.whole(property),
                property.type() == DataType.DATE,
                property.multiple(),
                false);
    }

    /** A property by its name; without prefix it is one of Alfresco's content model. */
    PropertyDefinition property(String written) {
        String name = written.replace('_', ':');
        return known(written)
                .or(() -> known("cm:" + written))
                .or(() -> written.indexOf(':') < 0 ? known(name) : Optional.empty())
                .orElseThrow(() -> new Failure.InvalidArgument("There is no field " + written));
    }

    private Optional<PropertyDefinition> known(String name) {
        int colon = name.indexOf(':');
        return colon <= 0 || colon == name.length() - 1
                ? Optional.empty()
                : dictionary.property(QualifiedName.parse(name));
    }
}
