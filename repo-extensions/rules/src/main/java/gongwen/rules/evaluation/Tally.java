package gongwen.rules.evaluation;

import gongwen.models.QualifiedName;
import gongwen.models.names.Org;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been counted of one unit so far. */
final class Tally {

    private final Map<Figure, Long> counts = new EnumMap<>(Figure.class);
    private final List<Long> urgentMinutes = new ArrayList<>();

    void count(Figure figure) {
        counts.merge(figure, 1L, Long::sum);
    }

    void urgent(Duration untilSignedFor) {
        urgentMinutes.add(untilSignedFor.toMinutes());
    }

    /**
     * The figures as properties. Where no urgent document was signed for there are no minutes, not zero minutes.
     *
     * @param percentile the slow minutes are the least that so many of a hundred do not exceed (nearest rank)
     */
    Map<QualifiedName, @Nullable Object> values(int percentile) {
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        for (Figure figure : Figure.values()) {
            values.put(figure.property(), counts.getOrDefault(figure, 0L));
        }
        List<Long> sorted = urgentMinutes.stream().sorted().toList();
        int size = sorted.size();
        long sum = sorted.stream().mapToLong(Long::longValue).sum();
        values.put(Org.URGENT_SIGNED_FOR, (long) size);
        values.put(Org.URGENT_MINUTES, size == 0 ? null : sum / size);
        values.put(Org.URGENT_SLOW_MINUTES, size == 0 ? null : sorted.get((size * percentile + 99) / 100 - 1));
        return values;
    }
}
