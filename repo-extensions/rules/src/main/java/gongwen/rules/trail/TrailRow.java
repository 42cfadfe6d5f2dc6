package gongwen.rules.trail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry as it is kept.
 *
 * @param id its number, 0 before it is written; numbers grow, with gaps
 * @param at when, in milliseconds since 1970
 * @param hits what a query showed, empty for anything else
 */
public record TrailRow(
        long id,
        long at,
        String user,
        String unit,
        String act,
        String node,
        String outcome,
        String address,
        String detail,
        String hits) {

    /**
     * Everything in it, each part led by its length, so that no two rows look alike to the chain. A row that shows nothing
     * looks as it did before rows said what they show.
     */
    public String canonical() {
        List<String> parts = new ArrayList<>(
                List.of(Long.toString(id), Long.toString(at), user, unit, act, node, outcome, address, detail));
        if (!hits.isEmpty()) {
            parts.add(hits);
        }
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(part.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(part)
                    .append(';');
        }
        return text.toString();
    }
}
