package gongwen.share;

import java.util.Map;
import java.util.Objects;

/** The marks beside a document: one character on a colour, 16 by 16. */
final class Icons {

    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("INTERNAL", "内#5b7083"),
            Map.entry("WORK_SECRET", "工#8a5a00"),
            Map.entry("SECRET", "秘#b3261e"),
            Map.entry("CONFIDENTIAL", "机#b3261e"),
            Map.entry("TOP_SECRET", "绝#7a0010"),
            Map.entry("TEJI", "特#c62828"),
            Map.entry("JIAJI", "加#d9480f"),
            Map.entry("TETI", "提#c62828"),
            Map.entry("PINGJI", "平#2b6cb0"),
            Map.entry("OVERDUE", "超#6a1b9a"));

    private Icons() {}

    /**
     * The mark of a value, as SVG.
     *
     * @throws NullPointerException if the value has no mark: give it one
     */
    static String of(String value) {
        String mark = Objects.requireNonNull(MARKS.get(value), () -> "no mark for " + value);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">\
                <rect width="16" height="16" rx="3" fill="%s"/>\
                <text x="8" y="12" font-size="11" text-anchor="middle" fill="#fff">%s</text></svg>
                """.formatted(mark.substring(1), mark.substring(0, 1));
    }
}
