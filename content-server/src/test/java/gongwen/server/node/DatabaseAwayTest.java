package gongwen.server.node;

import static gongwen.server.node.StoreFixture.ZHANG;
import static gongwen.server.node.StoreFixture.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.rules.node.NodeId;
import gongwen.server.database.PostgresServer;
import gongwen.server.failure.Failure;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

    @Test
    void storeShouldSayUnavailableAndRecoverWhenTheDatabaseIsBack() throws IOException {
        try (PostgresServer server = PostgresServer.start();
                StoreFixture store = StoreFixture.over(server.newDatabase(), server.user())) {
            NodeId folder = store.folder(ZHANG);
            NodeId kept = store.create(ZHANG, document(folder, "kept"));

            server.stop();
            assertThatThrownBy(() -> store.repository().view(ZHANG).node(kept)).isInstanceOf(Failure.Unavailable.class);
            assertThatThrownBy(() -> store.create(ZHANG, document(folder, "lost")))
                    .isInstanceOf(Failure.Unavailable.class);

            server.startAgain();
            assertThat(store.repository().view(ZHANG).node(kept)).isPresent();
            assertThat(store.create(ZHANG, document(folder, "lost"))).isNotNull();
        }
    }
}
