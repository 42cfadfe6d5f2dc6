package gongwen.rules.trail;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The chain over the rows of an audit trail, so that a changed, added or missing one shows (design promise 5).
 *
 * @param key signs a text by a secret that lies outside the database
 */
public record TrailChain(Function<String, byte[]> key) {

    /** What the first link follows. */
    public static final String FIRST_LINK = "";

    /** The most rows of one link. */
    public static final int BATCH = 1000;

    private static final int MISSING_REMEMBERED = 500;

    /** The hash of a link: keyed, over the link before and all its rows. */
    public String link(String previous, List<TrailRow> rows) {
        String entries = rows.stream().map(TrailRow::canonical).collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(key.apply(previous + "\n" + entries));
    }

    /** The numbers of rows. */
    public static List<Long> idsOf(List<TrailRow> rows) {
        return rows.stream().map(TrailRow::id).toList();
    }

    /**
     * How far a trail is chained. Rows may become visible in another order than they were numbered in: numbers still
     * missing below the highest are remembered, and chained when they come.
     *
     * @param highest the highest number that is chained
     * @param missing numbers below it that were not there yet, ascending
     */
    public record Reached(long highest, List<Long> missing) {

        public Reached {
            missing = List.copyOf(missing);
        }

        /** How far it is after one more link, whose rows are ascending. */
        public Reached after(List<TrailRow> rows) {
            long newHighest = Math.max(highest, rows.get(rows.size() - 1).id());
            Set<Long> found = Set.copyOf(idsOf(rows));
            List<Long> still = new ArrayList<>(missing);
            LongStream.rangeClosed(Math.max(highest + 1, newHighest - BATCH), newHighest)
                    .forEach(still::add);
            still.removeIf(found::contains);
            return new Reached(newHighest, still.subList(Math.max(0, still.size() - MISSING_REMEMBERED), still.size()));
        }
    }
}
