package gongwen.server.search;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.models.names.Cm;
import gongwen.rules.commit.ExtractedText;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeState;
import gongwen.server.dictionary.CurrentDictionary;
import gongwen.server.node.IndexFeed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.solr.common.SolrInputDocument;
import org.jspecify.annotations.Nullable;

/** Turns nodes into what the index keeps of them. */
final class IndexDocuments {

    static final Set<QualifiedName> SHOWN = Set.of(Cm.NAME, Cm.TITLE, Cm.DESCRIPTION);

    /** What excerpts are made of; the rest of a longer text is found but not shown. */
    private static final int SHOWN_CHARACTERS = 100_000;

    /** Longer texts are no values to count by. */
    private static final int COUNTED_CHARACTERS = 200;

    private final CurrentDictionary dictionary;
    private final IndexFeed feed;

    IndexDocuments(CurrentDictionary dictionary, IndexFeed feed) {
        this.dictionary = dictionary;
        this.feed = feed;
    }

    SolrInputDocument of(IndexFeed.Entry entry) {
        Dictionary models = dictionary.current();
        NodeState state = entry.node().state();
        SolrInputDocument document = new SolrInputDocument();
        document.setField("id", state.id().toString());
        document.setField("stamp", entry.stamp());
        document.setField("readers", entry.readers());
        document.setField("type", state.type().toString());
        document.setField("types", texts(models.lineage(state.type())));
        Set<QualifiedName> aspects = new LinkedHashSet<>();
        state.aspects().forEach(aspect -> aspects.addAll(models.lineage(aspect)));
        document.setField("aspects", texts(aspects));
        document.setField("ancestors", texts(entry.ancestors()));
        document.setField("parent", state.primaryParent() == null ? null : String.valueOf(state.primaryParent()));
        document.setField("creator", state.audit().creator());
        document.setField("modifier", state.audit().modifier());
        document.setField("created", Date.from(state.audit().created()));
        document.setField("modified", Date.from(state.audit().modified()));
        document.setField("has", texts(state.properties().asMap().keySet()));
        state.properties()
                .asMap()
                .forEach((name, value) ->
                        models.property(name).ifPresent(property -> addProperty(document, property, value)));
        addContent(document, state.content());
        return document;
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static void addProperty(SolrInputDocument document, PropertyDefinition property, Object value) {
        String whole = FieldNames.whole(property);
        String stem = FieldNames.stem(property.name());
        for (Object each : value instanceof List<?> list ? list : List.of(value)) {
            document.addField(whole, whole(each));
            if (each instanceof String text) {
                addText(document, stem, text);
                if (text.length() <= COUNTED_CHARACTERS) {
                    document.addField(FieldNames.counted(stem), text);
                }
                if (SHOWN.contains(property.name())) {
                    document.addField(FieldNames.shown(stem), text);
                    document.addField("initials", Folding.initials(text));
                }
            }
        }
    }

    private static void addText(SolrInputDocument document, String stem, String text) {
        document.addField(FieldNames.words(stem), text);
        document.addField(FieldNames.pairs(stem), text);
        document.addField(FieldNames.words(FieldNames.ANY), text);
        document.addField(FieldNames.pairs(FieldNames.ANY), text);
    }

    private static Object whole(Object value) {
        if (value instanceof String text) {
            return Folding.whole(text);
        }
        if (value instanceof LocalDate date) {
            return Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        if (value instanceof Instant time) {
            return Date.from(time);
        }
        return value instanceof Long || value instanceof Double ? value : value.toString();
    }

    private void addContent(SolrInputDocument document, @Nullable ContentInfo content) {
        if (content == null) {
            return;
        }
        document.setField("size", content.size());
        document.setField("mimetype", content.mimeType());
        String text = feed.text(content.sha256()).map(ExtractedText::text).orElse("");
        if (!text.isBlank()) {
            document.setField(FieldNames.words(FieldNames.BODY), text);
            document.setField(FieldNames.pairs(FieldNames.BODY), text);
            document.setField(
                    FieldNames.shown(FieldNames.BODY),
                    text.length() > SHOWN_CHARACTERS ? text.substring(0, SHOWN_CHARACTERS) : text);
        }
    }
}
