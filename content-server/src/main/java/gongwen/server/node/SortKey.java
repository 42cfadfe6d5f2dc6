package gongwen.server.node;

import gongwen.rules.node.NodeId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/**
 * A property value as bytes that order, byte by byte and without sign, as the values of its type do. One index thus
 * serves every type, on both databases, whatever their collation.
 */
final class SortKey {

    /** How much of a text is indexed; of longer ones the whole text is compared besides. */
    static final int TEXT_BYTES = 120;

    private SortKey() {}

    static byte[] of(Object value) {
        if (value instanceof String text) {
            return ofText(text);
        }
        if (value instanceof Long number) {
            return ofLong(number);
        }
        if (value instanceof Instant time) {
            return ofLong(time.toEpochMilli());
        }
        if (value instanceof LocalDate date) {
            return ofLong(date.toEpochDay());
        }
        if (value instanceof Boolean flag) {
            return new byte[] {(byte) (flag ? 1 : 0)};
        }
        if (value instanceof NodeId id) {
            return ByteBuffer.allocate(16)
                    .putLong(id.uuid().getMostSignificantBits())
                    .putLong(id.uuid().getLeastSignificantBits())
                    .array();
        }
        return ofDouble((Double) value);
    }

    /** The node that a key stands for. */
    static NodeId nodeIn(byte[] key) {
        ByteBuffer bytes = ByteBuffer.wrap(key);
        return new NodeId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** Whether the key of a text may be the key of a longer one too. */
    static boolean isCut(byte[] textKey) {
        return textKey.length == TEXT_BYTES;
    }

    private static byte[] ofText(String text) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        return all.length <= TEXT_BYTES ? all : Arrays.copyOf(all, TEXT_BYTES);
    }

    private static byte[] ofLong(long number) {
        return ByteBuffer.allocate(8).putLong(number ^ Long.MIN_VALUE).array();
    }

    /** IEEE 754 orders like its bits once those of negative numbers are turned over; -0.0 equals 0.0. */
    private static byte[] ofDouble(double number) {
        long bits = Double.doubleToLongBits(number == 0 ? 0.0 : number);
        return ByteBuffer.allocate(8)
                .putLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE)
                .array();
    }
}
