package gongwen.proof.demo;

import gongwen.proof.documents.FileFormat;
import gongwen.proof.documents.OfficialDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file as it is sent. */
record DocumentFile(String name, String mimeType, byte[] bytes) {

    /** Sets a document in a format; the file bears the document's number and title. */
    static DocumentFile of(OfficialDocument document, FileFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = document.head().number() + " " + document.body().title() + "." + format.extension();
        return new DocumentFile(name, format.mimeType(), out.toByteArray());
    }

    /** A file as it lies on disk. */
    static DocumentFile read(Path path) throws IOException {
        String name = path.getFileName().toString();
        return new DocumentFile(name, mimeType(name), Files.readAllBytes(path));
    }

    private static String mimeType(String name) {
        for (FileFormat format : FileFormat.values()) {
            if (name.toLowerCase(Locale.ROOT).endsWith("." + format.extension())) {
                return format.mimeType();
            }
        }
        String guessed = URLConnection.guessContentTypeFromName(name);
        return guessed == null ? "application/octet-stream" : guessed;
    }
}
