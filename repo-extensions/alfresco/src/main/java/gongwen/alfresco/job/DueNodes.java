package gongwen.alfresco.job;

import gongwen.alfresco.read.NodeIndex;
import gongwen.models.names.Ex;
import java.time.Clock;
import java.time.Instant;

/** Has everything looked at whose {@code ex:remindAt} has come (S64, S72). */
public final class DueNodes implements Runnable {

    private final NodeIndex index;
    private final Attention attention;
    private final Clock clock = Clock.systemUTC();

    public DueNodes(NodeIndex index, Attention attention) {
        this.index = index;
        this.attention = attention;
    }

    @Override
    public void run() {
        Instant until = clock.instant().plusMillis(1);
        attention.lookAt(() -> index.between(Ex.REMIND_AT, Instant.EPOCH, until));
    }
}
