package gongwen.alfresco.commit;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.names.Gw;
import gongwen.rules.commit.PeerAssociation;
import gongwen.rules.node.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CollectedChangesTest {

    private static final NodeId DOCUMENT = new NodeId(UUID.randomUUID());
    private static final PeerAssociation ATTACHED =
            new PeerAssociation(DOCUMENT, Gw.ATTACHMENTS, new NodeId(UUID.randomUUID()));

    private final CollectedChanges changes = new CollectedChanges();

    @Test
    void associationShouldCountForNothingWhenItIsTakenBack() {
        changes.relate(ATTACHED);
        changes.unrelate(ATTACHED);

        assertThat(changes.isEmpty()).isTrue();
    }

    @Test
    void associationShouldCountForNothingWhenItIsMadeAgain() {
        changes.unrelate(ATTACHED);
        changes.relate(ATTACHED);

        assertThat(changes.isEmpty()).isTrue();
    }

    @Test
    void collectionShouldBeginAnewWhenItWasJudged() {
        changes.created(DOCUMENT);
        List<Boolean> during = new ArrayList<>();

        changes.doOwnWork(() -> during.add(changes.isOwnWork()));

        assertThat(during).containsExactly(true);
        assertThat(changes.isOwnWork()).isFalse();
        assertThat(changes.isEmpty()).isTrue();
    }
}
