package gongwen.models.dictionary;

import gongwen.models.QualifiedName;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Titles and descriptions by language, in Alfresco's message keys: {@code cm_contentmodel.property.cm_name.title},
 * {@code listconstraint.st_siteVisibilityConstraint.PUBLIC}.
 */
final class Messages {

    /** By language, such as {@code zh}; English, which also speaks for languages that are missing, is the empty one. */
    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    /**
     * Adds a bundle.
     *
     * @param file its name; {@code …_zh_CN.properties} holds Chinese, a name without a language English
     */
    void add(String file, Reader text) throws IOException {
        Properties bundle = new Properties();
        bundle.load(text);
        Map<String, String> messages = byLanguage.computeIfAbsent(languageOf(file), language -> new HashMap<>());
        bundle.stringPropertyNames().forEach(key -> messages.put(key, bundle.getProperty(key)));
    }

    private static String languageOf(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int underscore = name.indexOf('_');
        return underscore < 0 ? "" : name.substring(underscore + 1).split("[_.]")[0];
    }

    Optional<String> title(QualifiedName model, Definition definition, Locale locale) {
        return find(key(model, definition) + ".title", locale);
    }

    Optional<String> description(QualifiedName model, Definition definition, Locale locale) {
        return find(key(model, definition) + ".description", locale);
    }

    Optional<String> value(QualifiedName constraint, String value, Locale locale) {
        return find("listconstraint." + flat(constraint) + "." + value, locale);
    }

    private Optional<String> find(String key, Locale locale) {
        String message = in(locale.getLanguage(), key);
        return Optional.ofNullable(message != null ? message : in("", key));
    }

    private @Nullable String in(String language, String key) {
        return byLanguage.getOrDefault(language, Map.of()).get(key);
    }

    private static String key(QualifiedName model, Definition definition) {
        return flat(model) + "." + definition.kind() + "." + flat(definition.name());
    }

    private static String flat(QualifiedName name) {
        return name.prefix() + "_" + name.localName();
    }
}
