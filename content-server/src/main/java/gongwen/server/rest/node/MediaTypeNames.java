package gongwen.server.rest.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/** What Alfresco calls the media types of files; the list {@code media-type-names.properties}. */
final class MediaTypeNames {

    private static final Properties NAMES = load();

    private MediaTypeNames() {}

    private static Properties load() {
        try (InputStream in = MediaTypeNames.class.getResourceAsStream("media-type-names.properties")) {
            Properties names = new Properties();
            names.load(Objects.requireNonNull(in, "media-type-names.properties is missing"));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a type; the type itself if it has none. */
    static String of(String mediaType) {
        return NAMES.getProperty(mediaType, mediaType);
    }

    /** The type that a file's name promises. */
    static String promisedBy(String fileName) {
        return MediaTypeFactory.getMediaType(fileName)
                .orElse(MediaType.APPLICATION_OCTET_STREAM)
                .toString();
    }
}
