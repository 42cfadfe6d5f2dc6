package gongwen.server.node;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class H2NodeStoreTest implements NodeStoreContract {

    private StoreFixture store;

    @BeforeAll
    void open(@TempDir Path directory) {
        store = StoreFixture.over("jdbc:h2:file:" + directory.resolve("gongwen"), "gongwen");
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Override
    public StoreFixture store() {
        return store;
    }
}
