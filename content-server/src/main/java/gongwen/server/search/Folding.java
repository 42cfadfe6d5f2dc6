package gongwen.server.search;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How texts are made alike, in the index and in what is looked for in it. */
final class Folding {

    /** Longer values are compared by their beginning. */
    private static final int LONGEST = 1000;

    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

    private static final char NONE = 0;

    /** Known once asked for, since telling one takes as long as indexing a short title; some thousands at most. */
    private static final Map<Integer, Character> INITIALS = new ConcurrentHashMap<>();

    private Folding() {}

    /** Loaded when the first name is read, since it is large. */
    private static final class Spoken {
        static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    }

    /** Without case and width; any brackets of a document's number are square ones: 〔2026〕, 【2026】 and (2026) are [2026]. */
    static String whole(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return brackets(FOLDED.normalize(cut));
    }

    private static String brackets(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            result.append(
                    switch (each) {
                        case '(', '〔', '【', '〖', '〚', '❲' -> '[';
                        case ')', '〕', '】', '〗', '〛', '❳' -> ']';
                        default -> each;
                    });
        }
        return result.toString();
    }

    static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    /** The first letters of the Han characters of a text as they are spoken in Mandarin: 归档工作 is {@code gdgz}. */
    static String initials(String text) {
        StringBuilder initials = new StringBuilder();
        text.codePoints().filter(Folding::isHan).forEach(each -> {
            char initial = INITIALS.computeIfAbsent(each, Folding::initial);
            if (initial != NONE) {
                initials.append(initial);
            }
        });
        return initials.toString();
    }

    private static char initial(int han) {
        String spoken = Spoken.LATIN.transliterate(Character.toString(han));
        boolean letter = !spoken.isEmpty() && spoken.charAt(0) >= 'a' && spoken.charAt(0) <= 'z';
        return letter ? spoken.charAt(0) : NONE;
    }
}
