package gongwen.server.search;

import gongwen.server.node.StoreFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class H2SearchTest implements SearchContract, LeakContract {

    private SearchFixture fixture;

    @BeforeAll
    void open(@TempDir Path directory) {
        fixture = new SearchFixture(
                StoreFixture.over("jdbc:h2:file:" + directory.resolve("gongwen"), "gongwen"), directory);
    }

    @AfterAll
    void close() {
        fixture.close();
        fixture.store.close();
    }

    @Override
    public SearchFixture fixture() {
        return fixture;
    }
}
