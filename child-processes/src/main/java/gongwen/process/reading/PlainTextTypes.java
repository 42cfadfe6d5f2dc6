package gongwen.process.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The media types whose bytes are their text: the list {@code plain-text-types.txt}. */
final class PlainTextTypes {

    private final Set<String> types;

    PlainTextTypes() {
        try (InputStream in = PlainTextTypes.class.getResourceAsStream("plain-text-types.txt")) {
            String list = new String(
                    Objects.requireNonNull(in, "plain-text-types.txt is missing")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            types = list.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String mediaType) {
        return types.contains(mediaType);
    }
}
