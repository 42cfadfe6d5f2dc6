package gongwen.models.tables;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * How an element is set.
 *
 * @param face id of its typeface
 * @param size size of type in points; of the mark the largest it may have
 * @param indent characters of the first line's indent
 * @param before blank lines above it
 * @param drafted what a line of the drafter's text looks like that belongs to this element, null if none does
 */
public record ElementStyle(
        Element element,
        String face,
        int size,
        Align align,
        int indent,
        int before,
        boolean red,
        @Nullable Pattern drafted,
        Source source) {

    /** Where a line stands between the margins. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT,
        JUSTIFIED
    }

    static ElementStyle read(TableEntry row) {
        ElementStyle style = new ElementStyle(
                row.choice("id", Element.class),
                row.text("face"),
                row.number("size"),
                row.choice("align", Align.class),
                optional(row, "indent"),
                optional(row, "before"),
                row.flag("red"),
                row.optionalText("drafted").map(text -> pattern(row, text)).orElse(null),
                row.source());
        if (style.size < 5 || style.size > 120 || style.indent < 0 || style.before < 0) {
            throw row.broken("size must be 5 to 120 points, indent and before not negative");
        }
        row.end();
        return style;
    }

    private static int optional(TableEntry row, String key) {
        return row.optionalText(key)
                .map(text -> {
                    try {
                        return Integer.parseInt(text);
                    } catch (NumberFormatException e) {
                        throw row.broken("'" + key + "' cannot be '" + text + "'");
                    }
                })
                .orElse(0);
    }

    private static Pattern pattern(TableEntry row, String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw row.broken("'drafted' is no regular expression");
        }
    }

    /** Whether a line of the drafter's text would say this element a second time. */
    public boolean isDraftedIn(String line) {
        return Optional.ofNullable(drafted)
                .filter(pattern -> pattern.matcher(line.strip()).matches())
                .isPresent();
    }
}
