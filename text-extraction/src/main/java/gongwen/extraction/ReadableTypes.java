package gongwen.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.apache.tika.mime.MediaType;

/** What is done with each kind of file: the table {@code readable-types.properties}. */
final class ReadableTypes {

    /** What is done with a kind of file. */
    enum Treatment {
        /** Read by its parser. */
        READ,
        /** Read by its parser and by OCR. */
        PICTURE,
        /** Always protected by a password. */
        ENCRYPTED,
        /** Holds nothing to read; passed over inside another file, of no use alone. */
        SILENT,
        /** Nobody reads it. */
        UNKNOWN
    }

    private final Properties table = new Properties();

    ReadableTypes() {
        try (InputStream in = ReadableTypes.class.getResourceAsStream("readable-types.properties")) {
            table.load(Objects.requireNonNull(in, "readable-types.properties is missing"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Treatment of(MediaType type) {
        String treatment = table.getProperty(type.getBaseType().toString());
        return treatment == null
                ? Treatment.UNKNOWN
                : Treatment.valueOf(treatment.strip().toUpperCase(Locale.ROOT));
    }
}
