package gongwen.server.search;

import static gongwen.server.search.SearchFixture.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.names.Cm;
import gongwen.rules.node.NodeId;
import gongwen.server.node.StoreFixture;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers on one database share an index in a real SolrCloud, reached through ZooKeeper or at its own address. */
class SharedIndexTest {

    @Test
    void serversShouldFindThroughOneIndexWhatEachOfThemWrites(@TempDir Path directory) throws Exception {
        try (TestSolrCloud cloud = new TestSolrCloud(directory);
                StoreFixture store = StoreFixture.over("jdbc:h2:file:" + directory.resolve("gongwen"), "gongwen");
                SearchFixture first = new SearchFixture(store, directory.resolve("first"), cloud.zooKeeper());
                SearchFixture second = new SearchFixture(store, directory.resolve("second"), cloud.url())) {
            NodeId folder = store.folder(EDITOR);
            String all = "ANCESTOR:'" + folder + "' AND TEXT:归档";
            for (int i = 1; i <= 3; i++) {
                first.create(EDITOR, folder, Cm.CONTENT, "文" + i, "关于归档工作的通知", Map.of());

                assertThat(first.names(EDITOR, all)).hasSize(i);
                assertThat(second.names(EDITOR, all)).hasSize(i);
            }

            first.without(() -> {
                second.create(EDITOR, folder, Cm.CONTENT, "文4", "归档", Map.of());
                assertThat(second.names(EDITOR, all)).hasSize(4);
            });

            assertThat(first.names(EDITOR, all)).hasSize(4);
            assertThat(first.names(StoreFixture.person("stranger"), all)).isEmpty();
        }
    }
}
