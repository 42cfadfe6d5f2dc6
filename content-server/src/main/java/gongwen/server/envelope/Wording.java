package gongwen.server.envelope;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Messages for people, in Chinese for who asks for it and in English for everybody else. */
public final class Wording {

    private static final ResourceBundle.Control ENGLISH_IF_IN_DOUBT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Wording() {}

    /** The caller's language by {@code Accept-Language}. */
    public static Locale language(HttpServletRequest request) {
        @Nullable String accepted = request.getHeader("Accept-Language");
        boolean chinese = accepted != null && request.getLocale().getLanguage().equals("zh");
        return chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** A message by its key in {@code gongwen/server/messages}. */
    public static String of(HttpServletRequest request, String key, Object... arguments) {
        ResourceBundle bundle =
                ResourceBundle.getBundle("gongwen.server.messages", language(request), ENGLISH_IF_IN_DOUBT);
        return new MessageFormat(bundle.getString(key), language(request)).format(arguments);
    }
}
