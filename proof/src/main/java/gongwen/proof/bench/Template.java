package gongwen.proof.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a stored document's rows is its own, and what stands in its place in the rows of another.
 *
 * @param ids the document's, then those of the nodes below it
 * @param moment when it was created, in milliseconds since 1970
 * @param marks texts of its own, in an order that all documents share
 */
record Template(List<UUID> ids, long moment, List<String> marks) {

    /** Times so near to the creation belong to it, as that of its audit entry does. */
    private static final long NEARBY_MILLIS = 60_000;

    /** What a value of a row becomes in the row of another document. */
    @FunctionalInterface
    interface Value {
        @Nullable
        Object of(Template other);
    }

    Value value(@Nullable Object value) {
        if (value instanceof UUID other && ids.contains(other)) {
            int place = ids.indexOf(other);
            return copy -> copy.ids.get(place);
        }
        if (value instanceof Long at && Math.abs(at - moment) < NEARBY_MILLIS) {
            return copy -> copy.moment + at - moment;
        }
        if (value instanceof String text && isOwn(text)) {
            return copy -> rewritten(text, copy);
        }
        if (value instanceof byte[] bytes) {
            return key(bytes);
        }
        return copy -> value;
    }

    /** A sort key: of the moment, or of a text. */
    private Value key(byte[] bytes) {
        if (bytes.length == Long.BYTES && ByteBuffer.wrap(bytes).getLong() == (moment ^ Long.MIN_VALUE)) {
            return copy -> ByteBuffer.allocate(Long.BYTES)
                    .putLong(copy.moment ^ Long.MIN_VALUE)
                    .array();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return isOwn(text) ? copy -> rewritten(text, copy).getBytes(StandardCharsets.UTF_8) : copy -> bytes;
    }

    private boolean isOwn(String text) {
        return ids.stream().map(UUID::toString).anyMatch(text::contains)
                || text.contains(String.valueOf(moment))
                || marks.stream().anyMatch(text::contains);
    }

    private String rewritten(String text, Template copy) {
        String written = text.replace(String.valueOf(moment), String.valueOf(copy.moment));
        for (int i = 0; i < ids.size(); i++) {
            written = written.replace(ids.get(i).toString(), copy.ids.get(i).toString());
        }
        for (int i = 0; i < marks.size(); i++) {
            written = written.replace(marks.get(i), copy.marks.get(i));
        }
        return written;
    }
}
