package gongwen.rules.message;

import gongwen.rules.commit.Violation;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says to people what is wrong and what to do, in Chinese for a Chinese locale and in English for every other. */
public final class RuleMessages {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private RuleMessages() {}

    /** The message of a violation; of titles and content it can say nothing, as violations carry none. */
    public static String explain(Violation violation, Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle("gongwen.rules.messages", locale, EXACT);
        List<String> arguments = violation.arguments();
        return PLACE.matcher(words.getString(violation.code())).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < arguments.size() ? inWords(arguments.get(index), words) : "-");
        });
    }

    /** Guards are said in words, states and steps in words and as a client has to write them; ids and names stay. */
    private static String inWords(String argument, ResourceBundle words) {
        String key = "argument." + argument;
        return words.containsKey(key) ? words.getString(key) : argument;
    }
}
