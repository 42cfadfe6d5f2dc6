package gongwen.rules.node;

import java.util.Set;

/** Tells text that shows nothing: empty, or nothing but spaces of any width and characters without a shape. */
final class Blank {

    /** Letters and symbols of Unicode that are drawn as nothing: Hangul fillers and the empty Braille pattern. */
    private static final Set<Integer> UNSEEN = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x034F);

    private Blank() {}

    /** Whether a value is such text; what is no text never is. */
    static boolean is(Object value) {
        return value instanceof String text && text.codePoints().allMatch(Blank::showsNothing);
    }

    private static boolean showsNothing(int character) {
        int type = Character.getType(character);
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || type == Character.CONTROL
                || type == Character.FORMAT
                || UNSEEN.contains(character);
    }
}
