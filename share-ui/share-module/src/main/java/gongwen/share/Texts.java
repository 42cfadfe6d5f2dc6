package gongwen.share;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Definition;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.lifecycle.Transition;
import gongwen.models.tables.Label;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The messages of one language: what the models, the lifecycles and Share's own few texts say. */
final class Texts {

    private final Map<String, String> messages = new TreeMap<>();
    private final Dictionary dictionary;
    private final Locale locale;

    Texts(Dictionary dictionary, Locale locale, Map<String, String> own) {
        this.dictionary = dictionary;
        this.locale = locale;
        messages.putAll(own);
    }

    /** Share's own keys for types and aspects. */
    static String type(QualifiedName type) {
        return "type." + OfficeType.key(type);
    }

    static String panel(QualifiedName owner) {
        return "gongwen.panel." + OfficeType.key(owner);
    }

    static String property(QualifiedName property) {
        return "gongwen.property." + OfficeType.key(property);
    }

    /** What the keys of a list's values begin with. */
    static String value(QualifiedName property) {
        return "gongwen.value." + OfficeType.key(property);
    }

    /** What the keys of a type's states begin with. */
    static String state(OfficeType type) {
        return "gongwen.state." + type.key();
    }

    static String step(OfficeType type, Transition step) {
        return "gongwen.step." + type.key() + "." + step.event();
    }

    Map<String, String> of(List<OfficeType> types, Library library) {
        for (OfficeType type : types) {
            dictionary.type(type.name()).ifPresent(found -> title(type(type.name()), found));
            Forms.panels(type).forEach(owner -> owner(panel(owner), owner));
            type.properties()
                    .forEach(property -> OfficeType.list(property)
                            .ifPresent(list -> list.allowedValues()
                                    .forEach(value -> messages.put(
                                            value(property.name()) + "." + value,
                                            dictionary.label(list, value, locale)))));
            type.lifecycle()
                    .ifPresent(lifecycle -> lifecycle
                            .states()
                            .values()
                            .forEach(state -> label(state(type) + "." + state.id(), state.label())));
            type.steps().forEach(step -> label(step(type, step), step.label()));
        }
        library.named().forEach(property -> title(property(property.name()), property));
        dictionary.aspects().stream()
                .filter(aspect -> OfficeType.OURS.contains(aspect.name().prefix()))
                .forEach(aspect -> title("aspect." + OfficeType.key(aspect.name()), aspect));
        return messages;
    }

    private void owner(String key, QualifiedName owner) {
        dictionary.type(owner).ifPresent(found -> title(key, found));
        dictionary.aspect(owner).ifPresent(found -> title(key, found));
    }

    private void title(String key, Definition definition) {
        messages.put(key, dictionary.title(definition, locale));
    }

    private void label(String key, Label label) {
        messages.put(key, locale.getLanguage().equals("zh") ? label.zh() : label.en());
    }
}
