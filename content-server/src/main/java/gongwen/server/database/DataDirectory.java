package gongwen.server.database;

import java.nio.file.Path;

/**
 * Where the server keeps what it stores. Several servers side by side share one.
 *
 * @param path the directory, absolute
 */
public record DataDirectory(Path path) {

    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /** The directory of the H2 file. */
    public Path database() {
        return path.resolve("database");
    }

    /** The directory of the content streams. */
    public Path content() {
        return path.resolve("content");
    }

    /** The directory for streams that are not kept yet; on the file system of {@link #content()}. */
    public Path staging() {
        return path.resolve("staging");
    }

    /** The directory of secrets that must not lie in the database. */
    public Path keys() {
        return path.resolve("keys");
    }

    /** The directory of tables and lifecycles that take the place of the packaged ones; often there is none. */
    public Path rules() {
        return path.resolve("rules");
    }
}
