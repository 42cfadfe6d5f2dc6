package gongwen.rules.trail;

import gongwen.rules.node.NodeId;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The nodes that a list showed, as one column keeps them: 22 characters an id, a blank between. */
public final class Hits {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Hits() {}

    public static String written(List<NodeId> nodes) {
        return nodes.stream().map(Hits::written).collect(Collectors.joining(" "));
    }

    public static String written(NodeId node) {
        UUID uuid = node.uuid();
        return ENCODER.encodeToString(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array());
    }

    public static List<NodeId> read(String written) {
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split(" ")).map(Hits::readOne).toList();
    }

    private static NodeId readOne(String written) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(written));
        return new NodeId(new UUID(bytes.getLong(), bytes.getLong()));
    }
}
