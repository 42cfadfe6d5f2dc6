package gongwen.contract;

import java.io.IOException;
import java.util.List;

/**
 * Whoever starts servers for the suite; found as a service. Without one, the server is named by system properties
 * ({@link Target#given()}).
 */
public interface Servers extends AutoCloseable {

    /** The servers, started, each with the people and units of domain.md 7. Asked for once in a run. */
    List<Target> start() throws IOException;

    @Override
    void close() throws IOException;
}
