package gongwen.server.failure;

import java.util.Locale;
import java.util.ResourceBundle;

/** Says in the caller's language what kind of failure it is; the ids stay in the words of the failure itself. */
public final class FailureWords {

    private static final ResourceBundle.Control ENGLISH_IF_IN_DOUBT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FailureWords() {}

    /** The failure's own message, after a sentence in Chinese for who speaks it. */
    public static String of(Failure failure, Locale language) {
        String key = "failure." + failure.getClass().getSimpleName();
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        return chinese
                ? ResourceBundle.getBundle("gongwen.server.messages", Locale.SIMPLIFIED_CHINESE, ENGLISH_IF_IN_DOUBT)
                                .getString(key)
                        + "（" + failure.getMessage() + "）"
                : String.valueOf(failure.getMessage());
    }
}
