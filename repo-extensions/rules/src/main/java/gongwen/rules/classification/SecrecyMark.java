package gongwen.rules.classification;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds secrecy marks (domain.md 4.2: {@code 密级★保密期限}; MARK90, GB/T 9704 7.2.2) and tells them from mere words.
 *
 * <p>A mark stands for itself. It is found where a line, a table cell or a piece set off by wide space or a tab
 *
 * <ol>
 *   <li>is a level and a star, with nothing but a period or condition after it ({@code 机密★1年}), copy number and
 *       urgency beside it allowed;
 *   <li>is {@code 密级:} and a level;
 *   <li>is a level alone, among the first lines of the text, where GB/T 9704 puts it.
 * </ol>
 *
 * Stars as scanners and typists write them count as ★, and so do levels written with spaces between. The same
 * characters inside a sentence, an enumeration or a table row of other text are words: they warn and refuse nothing.
 */
final class SecrecyMark {

    /** How far down the text a level alone on its line still is a mark: the head of a document's first page. */
    private static final int HEAD_LINES = 10;

    private static final String LEVEL = "(?:绝密|機密|机密|秘密|絕密)";
    private static final String BESIDE = "(?:\\d{6}|特急|加急|特提|平急|急件)?";
    private static final Pattern STARRED = Pattern.compile(BESIDE + LEVEL + "★[^★。；;，,、\"”“'|]{0,30}?" + BESIDE);
    private static final Pattern LABELLED = Pattern.compile("密级(?:和保密期限)?[:：]?" + LEVEL + "(?:★.{0,30})?");
    private static final Pattern ALONE = Pattern.compile(BESIDE + LEVEL + BESIDE);
    private static final Pattern NAMED =
            Pattern.compile(".*" + LEVEL + "★.*|[\\[【(（〔「『]" + LEVEL + "[\\]】)）〕」』].*", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile("绝密|机密|秘密|絕密|機密");

    private static final Pattern STARS = Pattern.compile("[☆*＊✩⭐✭✮✯⋆🟊]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\u00a0]+");
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern WIDE_SPACE = Pattern.compile("\\t|[ \\u3000\\u00a0]{2,}");
    private static final Pattern CELLS = Pattern.compile("\\t|\\||[ \\u3000\\u00a0]{2,}");

    private SecrecyMark() {}

    /** Whether a text carries a mark. */
    static boolean isIn(String text) {
        if (text.indexOf('密') < 0) {
            return false;
        }
        int seen = 0;
        for (String line : LINES.split(text)) {
            seen += line.isBlank() ? 0 : 1;
            if (line.indexOf('密') >= 0 && isMarked(normalised(line), seen <= HEAD_LINES)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a name, title or other property carries a mark: as in a text, or with a star anywhere, or with a
     * bracketed level in front.
     */
    static boolean isInName(String name) {
        if (name.indexOf('密') < 0) {
            return false;
        }
        String squeezed = squeezed(normalised(name));
        return isIn(name) || NAMED.matcher(squeezed).matches();
    }

    /** Whether a text has the words at all, so that a reviewer should look at it. */
    static boolean hasWords(String text) {
        return text.indexOf('密') >= 0 && WORDS.matcher(text).find();
    }

    private static boolean isMarked(String line, boolean head) {
        return isMark(line) || head && isLevelAlone(line);
    }

    private static boolean isMark(String line) {
        return pieces(line, CELLS)
                .anyMatch(piece -> STARRED.matcher(piece).matches()
                        || LABELLED.matcher(piece).matches());
    }

    private static boolean isLevelAlone(String line) {
        return pieces(line, WIDE_SPACE).anyMatch(piece -> ALONE.matcher(piece).matches());
    }

    /** The whole line, for a mark written with wide spaces inside, and its pieces. */
    private static Stream<String> pieces(String line, Pattern between) {
        return Stream.concat(Stream.of(line), between.splitAsStream(line)).map(SecrecyMark::squeezed);
    }

    private static String normalised(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return STARS.matcher(INVISIBLE.matcher(plain).replaceAll("")).replaceAll("★");
    }

    private static String squeezed(String text) {
        return SPACE.matcher(text).replaceAll("");
    }
}
