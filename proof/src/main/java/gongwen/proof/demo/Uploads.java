package gongwen.proof.demo;

import gongwen.contract.cmis.Upload;
import gongwen.proof.documents.DraftWriter;
import gongwen.proof.documents.FileFormat;
import gongwen.proof.documents.OfficialDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Makes the files that the story sends. */
final class Uploads {

    private Uploads() {}

    /** Sets a document in a format; the file bears the document's number and title. */
    static Upload of(OfficialDocument document, FileFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = document.head().number() + " " + document.body().title() + "." + format.extension();
        return new Upload(name, format.mimeType(), out.toByteArray());
    }

    /** Its text alone, as a drafter of the office writes it: everything else is printed from the metadata. */
    static Upload draftOf(OfficialDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            DraftWriter.write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FileFormat word = FileFormat.DOCX;
        return new Upload(document.body().title() + "." + word.extension(), word.mimeType(), out.toByteArray());
    }

    /** A file as it lies on disk. */
    static Upload read(Path path) throws IOException {
        String name = path.getFileName().toString();
        return new Upload(name, mimeType(name), Files.readAllBytes(path));
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
