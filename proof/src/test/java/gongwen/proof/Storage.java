package gongwen.proof;

import gongwen.proof.process.PostgresCluster;
import gongwen.proof.process.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;

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
