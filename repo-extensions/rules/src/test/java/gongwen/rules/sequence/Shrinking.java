package gongwen.rules.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the acts that matter in a sequence that breaks something, by playing it again without the others. */
final class Shrinking {

    private Shrinking() {}

    /** A sequence that still breaks, and that breaks no longer if any one act is taken out. */
    static List<Act> shrink(List<Act> breaking, Predicate<List<Act>> breaks) {
        List<Act> left = breaking;
        for (int piece = Math.max(1, left.size() / 2); piece > 0; piece = shorter(piece, left)) {
            boolean shrunk = true;
            while (shrunk) {
                shrunk = false;
                for (int at = 0; at + piece <= left.size() && !shrunk; at++) {
                    List<Act> without = new ArrayList<>(left);
                    without.subList(at, at + piece).clear();
                    shrunk = breaks.test(without);
                    left = shrunk ? without : left;
                }
            }
        }
        return left;
    }

    private static int shorter(int piece, List<Act> left) {
        return piece == 1 ? 0 : Math.max(1, Math.min(piece / 2, left.size()));
    }
}
