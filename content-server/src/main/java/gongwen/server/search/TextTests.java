package gongwen.server.search;

import gongwen.server.search.afts.Expression.Mode;
import gongwen.server.search.afts.Expression.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Texts are looked for by words, which counts more, and by pairs of characters, which finds what words miss; names and
 * titles also by the first letters of their characters as they are spoken.
 */
final class TextTests {

    private static final double WORDS_BOOST = 3;
    private static final double INITIALS_BOOST = 0.3;
    private static final String NAME = "cm_name";
    private static final Pattern LETTERS = Pattern.compile("[a-z]{2,20}");

    String of(Fields.Found field, Words words, Mode mode) {
        if (field.everywhere()) {
            List<String> either = new ArrayList<>(tests(FieldNames.ANY, "", words, mode));
            either.addAll(tests(FieldNames.BODY, "", words, mode));
            return SolrText.any(either);
        }
        return SolrText.any(
                field.isText()
                        ? tests(field.stem(), field.whole(), words, mode)
                        : List.of(whole(field.whole(), words, false)));
    }

    private static List<String> tests(String stem, String whole, Words words, Mode mode) {
        if (mode == Mode.EXACT) {
            return List.of(whole.isEmpty() ? byWords(stem, words) : whole(whole, words, true));
        }
        if (words.edits() > 0) {
            return List.of(SolrText.alike(FieldNames.words(stem), Folding.whole(plain(words.text())), words.edits()));
        }
        List<String> tests = new ArrayList<>();
        if (!whole.isEmpty()) {
            tests.add(whole(whole, words, true));
        }
        if (words.hasWildcards()) {
            tests.addAll(byPattern(stem, words));
        } else {
            tests.add(SolrText.boosted(byWords(stem, words), WORDS_BOOST));
            tests.addAll(byPairs(stem, words.text(), words.distance()));
        }
        String core = core(words.text());
        if ((stem.equals(NAME) || stem.equals(FieldNames.ANY))
                && LETTERS.matcher(core).matches()) {
            tests.add(SolrText.boosted(SolrText.phrase("initials", core), INITIALS_BOOST));
        }
        return tests;
    }

    private static String whole(String field, Words words, boolean folded) {
        String text = folded ? Folding.whole(words.text()) : words.text();
        return words.hasWildcards() ? SolrText.pattern(field, text) : SolrText.phrase(field, text);
    }

    private static String byWords(String stem, Words words) {
        return SolrText.phrase(FieldNames.words(stem), plain(words.text()), words.distance());
    }

    /** Of a single Han character every pair that it is in. */
    private static List<String> byPairs(String stem, String text, int distance) {
        String field = FieldNames.pairs(stem);
        if (text.codePointCount(0, text.length()) == 1 && Folding.isHan(text.codePointAt(0))) {
            return List.of(SolrText.pattern(field, text + Words.MANY), SolrText.pattern(field, Words.MANY + text));
        }
        return List.of(SolrText.phrase(field, text, distance));
    }

    /**
     * A text with wildcards: what begins or ends with Han characters is found by its pairs, since those do not mind where
     * a word begins; anything else is a pattern for single words.
     */
    private static List<String> byPattern(String stem, Words words) {
        String core = core(words.text());
        if (core.isEmpty()) {
            return List.of();
        }
        boolean inner = core.indexOf(Words.MANY) >= 0 || core.indexOf(Words.ONE) >= 0;
        boolean han = core.codePoints().anyMatch(Folding::isHan);
        boolean several = core.chars()
                .anyMatch(sign -> !Character.isLetterOrDigit(sign) && sign != Words.MANY && sign != Words.ONE);
        if (!inner && (han || several)) {
            List<String> tests = new ArrayList<>(byPairs(stem, core, 0));
            tests.add(SolrText.boosted(SolrText.phrase(FieldNames.words(stem), core), WORDS_BOOST));
            return tests;
        }
        return List.of(SolrText.pattern(FieldNames.words(stem), Folding.whole(words.text())));
    }

    /** A text without the wildcards at its ends. */
    private static String core(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == Words.MANY) {
            from++;
        }
        while (to > from && text.charAt(to - 1) == Words.MANY) {
            to--;
        }
        return text.substring(from, to);
    }

    private static String plain(String text) {
        return text.replace(Words.MANY, ' ').replace(Words.ONE, ' ');
    }
}
