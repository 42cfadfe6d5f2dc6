package gongwen.models.dictionary;

import org.jspecify.annotations.Nullable;

/**
 * What a model itself says for people about a definition; message bundles say it better, in the reader's language
 * ({@link Dictionary#title}).
 *
 * @param title a short name, null if the model gives none
 * @param description a sentence, null if the model gives none
 */
public record Wording(@Nullable String title, @Nullable String description) {

    public static final Wording NONE = new Wording(null, null);

    public static Wording titled(String title) {
        return new Wording(title, null);
    }
}
