package gongwen.server.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An entry as it is kept.
 *
 * @param id its number, 0 before it is written; numbers grow, with gaps
 * @param at when, in milliseconds since 1970
 */
record AuditRow(
        long id,
        long at,
        String user,
        String unit,
        String act,
        String node,
        String outcome,
        String address,
        String detail) {

    /** Everything in it, each part led by its length, so that no two rows look alike to the chain. */
    String canonical() {
        StringBuilder text = new StringBuilder();
        for (String part :
                List.of(Long.toString(id), Long.toString(at), user, unit, act, node, outcome, address, detail)) {
            text.append(part.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(part)
                    .append(';');
        }
        return text.toString();
    }
}
