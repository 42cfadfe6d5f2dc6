package gongwen.rules.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Ascending ids written short: {@code 17-40,42}. */
public record IdRanges(List<Range> ranges) {

    /** Ids from {@code first} to {@code last}, both included. */
    record Range(long first, long last) {}

    public IdRanges {
        ranges = List.copyOf(ranges);
    }

    /** @param ids ascending, without repetition */
    public static IdRanges of(List<Long> ids) {
        List<Range> ranges = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= ids.size(); i++) {
            if (i == ids.size() || ids.get(i) != ids.get(i - 1) + 1) {
                ranges.add(new Range(ids.get(start), ids.get(i - 1)));
                start = i;
            }
        }
        return new IdRanges(ranges);
    }

    public static IdRanges parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String range : text.isEmpty() ? new String[0] : text.split(",")) {
            int dash = range.indexOf('-');
            ranges.add(
                    dash < 0
                            ? new Range(Long.parseLong(range), Long.parseLong(range))
                            : new Range(
                                    Long.parseLong(range.substring(0, dash)),
                                    Long.parseLong(range.substring(dash + 1))));
        }
        return new IdRanges(ranges);
    }

    public List<Long> ids() {
        return ranges.stream()
                .flatMapToLong(range -> LongStream.rangeClosed(range.first(), range.last()))
                .boxed()
                .toList();
    }

    @Override
    public String toString() {
        return ranges.stream()
                .map(range -> range.first() == range.last() ? "" + range.first() : range.first() + "-" + range.last())
                .collect(Collectors.joining(","));
    }
}
