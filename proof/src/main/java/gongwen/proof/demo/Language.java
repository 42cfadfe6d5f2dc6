package gongwen.proof.demo;

import java.util.Locale;
import java.util.Optional;

/** In which language the story is told; the server is asked to answer in it too. */
public enum Language {

    /** Both side by side; the server answers in Chinese, since it is asked each thing once. */
    BOTH("zh-CN"),
    CHINESE("zh-CN"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The tag by which the server is asked ({@code Accept-Language}). */
    String tag() {
        return tag;
    }

    boolean chinese() {
        return this != ENGLISH;
    }

    boolean english() {
        return this != CHINESE;
    }

    /** The language of an option's value: {@code zh}, {@code en} or {@code both}. */
    static Optional<Language> named(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "zh" -> Optional.of(CHINESE);
            case "en" -> Optional.of(ENGLISH);
            case "both" -> Optional.of(BOTH);
            default -> Optional.empty();
        };
    }

    /** A text in this language, or in both. */
    String of(Text text) {
        return switch (this) {
            case BOTH -> text.chinese() + " / " + text.english();
            case CHINESE -> text.chinese();
            case ENGLISH -> text.english();
        };
    }
}
