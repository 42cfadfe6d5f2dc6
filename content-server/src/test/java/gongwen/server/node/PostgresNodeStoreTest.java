package gongwen.server.node;

import gongwen.server.database.PostgresServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresNodeStoreTest implements NodeStoreContract {

    private PostgresServer server;
    private StoreFixture store;

    @BeforeAll
    void open() throws IOException {
        server = PostgresServer.start();
        store = StoreFixture.over(server.newDatabase(), server.user());
    }

    @AfterAll
    void close() {
        store.close();
        server.close();
    }

    @Override
    public StoreFixture store() {
        return store;
    }
}
