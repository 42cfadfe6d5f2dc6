package gongwen.extraction;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.URLStreamHandlerFactory;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every URL that is not of this machine's class path. It is the second fence: the server starts this process
 * without a network where the system can do that.
 */
final class NetworkGuard implements URLStreamHandlerFactory {

    private static final Set<String> OURS = Set.of("file", "jar", "jrt");

    private NetworkGuard() {}

    /** Holds for the whole process, once and for all. */
    static void install() {
        URL.setURLStreamHandlerFactory(new NetworkGuard());
    }

    @Override
    public @Nullable URLStreamHandler createURLStreamHandler(String protocol) {
        return OURS.contains(protocol) ? null : new Refusal();
    }

    private static final class Refusal extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("Files are read without a network");
        }
    }
}
