package gongwen.models.tables;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * How numbers look and what they count.
 *
 * @param documentNumber what a 发文字号 must look like (R6)
 * @param orderNumber what the number of an order (令) must look like
 */
public record Numbering(Map<String, Number> byKey, Pattern documentNumber, Pattern orderNumber) {

    private static final Pattern PLACE = Pattern.compile("\\{(code|unit|year|seq)(?::(\\d))?}");

    /** The number of one sort of thing. */
    public record Number(String key, String pattern, String sequence, Source source) {

        /** The sequence that counts for a unit and a year. */
        public String sequence(String code, String unit, int year) {
            return fill(sequence, code, unit, year, 0);
        }

        public String format(String code, String unit, int year, long next) {
            return fill(pattern, code, unit, year, next);
        }
    }

    static Numbering read(TableEntry table) {
        List<TableEntry> rows = table.rows("numbers");
        Numbering numbering = new Numbering(
                Rows.byId(rows, Numbering::number, Number::key),
                pattern(table, "documentNumber"),
                pattern(table, "orderNumber"));
        Rows.require(
                table,
                numbering.byKey,
                "document",
                "order",
                "workNote",
                "receipt",
                "platform",
                "briefing",
                "briefingTotal",
                "briefingFiling");
        table.end();
        return numbering;
    }

    private static Number number(TableEntry row) {
        Number number = new Number(row.text("key"), row.text("pattern"), row.text("sequence"), row.source());
        if (!number.pattern.contains("{seq") || number.sequence.contains("{seq")) {
            throw row.broken("the pattern needs {seq}, the sequence must not have it");
        }
        requirePlaces(row, "pattern", number.pattern);
        requirePlaces(row, "sequence", number.sequence);
        row.end();
        return number;
    }

    private static void requirePlaces(TableEntry row, String key, String text) {
        if (PLACE.matcher(text).replaceAll("").matches(".*[{}].*")) {
            throw row.broken(key, "knows no place but {code}, {unit}, {year}, {seq} and {seq:6}");
        }
    }

    private static Pattern pattern(TableEntry table, String key) {
        try {
            return Pattern.compile(table.text(key));
        } catch (PatternSyntaxException e) {
            throw table.broken(key, "is no regular expression");
        }
    }

    public Number number(String key) {
        return Objects.requireNonNull(byKey.get(key), key);
    }

    private static String fill(String pattern, String code, String unit, int year, long next) {
        return PLACE.matcher(pattern).replaceAll(place -> {
            String value =
                    switch (place.group(1)) {
                        case "code" -> code;
                        case "unit" -> unit;
                        case "year" -> Integer.toString(year);
                        default -> padded(next, place.group(2));
                    };
            return Matcher.quoteReplacement(value);
        });
    }

    private static String padded(long next, @Nullable String width) {
        String digits = Long.toString(next);
        int missing = width == null ? 0 : Integer.parseInt(width) - digits.length();
        return "0".repeat(Math.max(0, missing)) + digits;
    }
}
