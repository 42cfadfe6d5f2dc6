package gongwen.server.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The one configuration of the index, wherever that is kept. An installation may have synonyms of its own. */
final class ConfigurationFiles {

    private static final String SYNONYMS = "synonyms.txt";
    private static final String SCHEMA = "schema.xml";
    private static final List<String> NAMES = List.of("solrconfig.xml", SCHEMA, SYNONYMS);

    private final Path ownSynonyms;

    /** @param data where a file {@code synonyms.txt} takes the place of the packaged one */
    ConfigurationFiles(Path data) {
        this.ownSynonyms = data.resolve(SYNONYMS);
    }

    void copyTo(Path folder) throws IOException {
        for (String name : NAMES) {
            Files.write(folder.resolve(name), bytes(name));
        }
    }

    byte[] zipped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : NAMES) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes(name));
            }
        }
        return bytes.toByteArray();
    }

    /** Differs where an index made by another configuration could not be used on. */
    String mark() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(SCHEMA));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(String name) throws IOException {
        if (name.equals(SYNONYMS) && Files.exists(ownSynonyms)) {
            return Files.readAllBytes(ownSynonyms);
        }
        try (InputStream in =
                Objects.requireNonNull(ConfigurationFiles.class.getResourceAsStream("/gongwen/search/" + name))) {
            return in.readAllBytes();
        }
    }
}
