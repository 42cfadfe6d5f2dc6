package gongwen.proof;

import gongwen.proof.process.PostgresCluster;
import gongwen.proof.process.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** The databases every suite runs on. */
public enum Storage {
    H2 {
        @Override
        public ServerSettings under(ServerSettings settings) {
            return settings;
        }
    },
    POSTGRESQL {
        @Override
        public ServerSettings under(ServerSettings settings) throws IOException {
            return settings.on(Shared.CLUSTER.newDatabase());
        }
    };

    /** Where a database of this kind keeps its files, if not in the server's data directory. */
    public Optional<Path> directory() {
        return this == POSTGRESQL ? Optional.of(Shared.CLUSTER.directory()) : Optional.empty();
    }

    /** The same server on an empty database of this kind. */
    public abstract ServerSettings under(ServerSettings settings) throws IOException;

    /** One cluster for all suites of a run; it ends with the JVM. */
    private static final class Shared {

        static final PostgresCluster CLUSTER = start();

        private static PostgresCluster start() {
            try {
                return PostgresCluster.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
