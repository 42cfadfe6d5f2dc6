package gongwen.server.node;

import gongwen.rules.node.NodeId;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** New identities that rise with time (UUID version 7, RFC 9562), so that new rows lie together in every index. */
public final class NodeIds {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private NodeIds() {}

    public static NodeId next(Instant at) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = at.toEpochMilli() << 16 | VERSION_7 | random.nextInt(0x1000);
        long low = VARIANT | random.nextLong() >>> 2;
        return new NodeId(new UUID(high, low));
    }
}
