package gongwen.server.search;

import gongwen.server.database.PostgresServer;
import gongwen.server.node.StoreFixture;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresSearchTest implements SearchContract, LeakContract {

    private PostgresServer server;
    private SearchFixture fixture;

    @BeforeAll
    void open(@TempDir Path directory) throws IOException {
        server = PostgresServer.start();
        fixture = new SearchFixture(StoreFixture.over(server.newDatabase(), server.user()), directory);
    }

    @AfterAll
    void close() {
        fixture.close();
        fixture.store.close();
        server.close();
    }

    @Override
    public SearchFixture fixture() {
        return fixture;
    }
}
