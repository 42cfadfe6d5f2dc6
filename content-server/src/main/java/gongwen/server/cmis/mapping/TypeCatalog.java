package gongwen.server.cmis.mapping;

import gongwen.models.dictionary.Dictionary;
import gongwen.server.dictionary.CurrentDictionary;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The types as CMIS shows them at this moment, kept until the models change; in Chinese and in English. */
public final class TypeCatalog {

    private final CurrentDictionary dictionary;
    private volatile @Nullable Edition edition;

    public TypeCatalog(CurrentDictionary dictionary) {
        this.dictionary = dictionary;
    }

    private record Edition(Dictionary dictionary, Map<Locale, Types> byLanguage) {}

    public Types in(Locale language) {
        Dictionary current = dictionary.current();
        Edition kept = edition;
        if (kept == null || kept.dictionary != current) {
            kept = new Edition(current, new ConcurrentHashMap<>());
            edition = kept;
        }
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        Locale shown = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return kept.byLanguage.computeIfAbsent(shown, locale -> new Types(current, locale));
    }
}
