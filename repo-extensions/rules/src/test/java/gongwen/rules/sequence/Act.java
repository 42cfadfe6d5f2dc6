package gongwen.rules.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What somebody tries, as bare numbers: they mean something only where they are played, so that a sequence stays
 * playable when acts are taken out of it.
 *
 * @param who picks the person
 * @param what picks the sort of act
 * @param which picks the node
 * @param how picks whatever else there is to choose
 */
record Act(int who, int what, int which, int how) {

    private static final int LEAST = 5;

    /** The sequence of a seed: always the same one. */
    static List<Act> sequence(long seed, int longest) {
        SplittableRandom random = new SplittableRandom(seed);
        int length = random.nextInt(LEAST, longest + 1);
        List<Act> acts = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            acts.add(new Act(number(random), number(random), number(random), number(random)));
        }
        return acts;
    }

    private static int number(SplittableRandom random) {
        return random.nextInt(Integer.MAX_VALUE);
    }
}
