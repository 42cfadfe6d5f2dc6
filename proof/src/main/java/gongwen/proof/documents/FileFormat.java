package gongwen.proof.documents;

import java.io.IOException;
import java.io.OutputStream;

/** The kinds of file official documents are exchanged in. */
public enum FileFormat {
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", WordWriter::write),
    PDF("pdf", "application/pdf", PdfWriter::write),
    /** Fixed layout of GB/T 33190-2016. */
    OFD("ofd", "application/ofd", OfdWriter::write);

    private final String extension;
    private final String mimeType;
    private final Writer writer;

    FileFormat(String extension, String mimeType, Writer writer) {
        this.extension = extension;
        this.mimeType = mimeType;
        this.writer = writer;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }

    public String mimeType() {
        return mimeType;
    }

    /**
     * Writes the document as a file of this format; the stream stays open.
     *
     * @throws IllegalStateException if the Chinese font that PDF and OFD embed is not installed
     */
    public void write(OfficialDocument document, OutputStream out) throws IOException {
        writer.write(document, out);
    }

    private interface Writer {
        void write(OfficialDocument document, OutputStream out) throws IOException;
    }
}
