package gongwen.server.office.webhook;

import gongwen.rules.notice.Notices.Kind;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that leaves this server about a notification.
 *
 * @param id the notification
 * @param unit the id of the unit whose people are told
 * @param unitName its name
 * @param number the document's number
 * @param step which limit it is about, empty if none
 * @param due the last day in time, empty if none
 */
record Message(
        String id,
        Kind kind,
        String unit,
        String unitName,
        String number,
        String step,
        String due,
        List<String> roles) {

    private static final Pattern FIELD = Pattern.compile("\\{([^}]*)}");

    /** Fills a template. */
    String fill(String template) {
        Map<String, String> fields = fields();
        return FIELD.matcher(template)
                .replaceAll(field -> Matcher.quoteReplacement(fields.getOrDefault(field.group(1), "")));
    }

    private Map<String, String> fields() {
        return Map.of("unit", unitName, "number", number, "status", kind.name(), "step", step, "due", due);
    }

    /** Whether a template asks for no more than a message has. */
    static boolean isFillable(String template) {
        Message empty = new Message("", Kind.OVERDUE, "", "", "", "", "", List.of());
        return FIELD.matcher(template)
                .results()
                .allMatch(field -> empty.fields().containsKey(field.group(1)));
    }
}
