package gongwen.proof.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PostgresClusterTest {

    @Test
    void clusterShouldAnswerAgainAfterACrashAndLeaveNothing() throws IOException {
        Path directory;
        ProcessHandle postmaster;
        try (PostgresCluster cluster = PostgresCluster.start()) {
            directory = cluster.directory();
            DatabaseAccess database = cluster.newDatabase();
            cluster.query(database, "CREATE TABLE kept (id int); INSERT INTO kept VALUES (42)");

            cluster.crash();
            cluster.startAgain();

            assertThat(cluster.query(database, "SELECT id FROM kept")).isEqualTo("42");
            postmaster = cluster.handle();
            assertThat(ProcessUsage.of(postmaster).memoryBytes()).isPositive();
        }
        assertThat(directory).doesNotExist();
        assertThat(PostgresCluster.hasEnded(postmaster)).isTrue();
    }
}
