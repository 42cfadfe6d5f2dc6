package gongwen.process.rendering;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, as far as making something of it goes.
 *
 * @param word {@code pdf}, {@code ofd}, {@code picture}, or an extension that LibreOffice knows
 * @param program which part of LibreOffice opens it, null where none is needed
 */
public record SourceKind(String word, @Nullable Program program) {

    /** A part of LibreOffice, which may be installed without the others. */
    public enum Program {
        WRITER,
        CALC,
        IMPRESS
    }

    private static final SourceKind PDF = new SourceKind("pdf", null);
    private static final SourceKind OFD = new SourceKind("ofd", null);
    private static final SourceKind PICTURE = new SourceKind("picture", null);

    /** By extension. WPS's own formats are Microsoft's old ones under another name. Pages of the web are not among them. */
    private static final Map<String, SourceKind> EXTENSIONS = Map.ofEntries(
            Map.entry("pdf", PDF),
            Map.entry("ofd", OFD),
            Map.entry("png", PICTURE),
            Map.entry("jpg", PICTURE),
            Map.entry("jpeg", PICTURE),
            Map.entry("gif", PICTURE),
            Map.entry("bmp", PICTURE),
            Map.entry("tif", PICTURE),
            Map.entry("tiff", PICTURE),
            office("doc", Program.WRITER),
            office("docx", Program.WRITER),
            office("odt", Program.WRITER),
            office("rtf", Program.WRITER),
            office("txt", Program.WRITER),
            Map.entry("wps", new SourceKind("doc", Program.WRITER)),
            office("xls", Program.CALC),
            office("xlsx", Program.CALC),
            office("ods", Program.CALC),
            Map.entry("et", new SourceKind("xls", Program.CALC)),
            office("ppt", Program.IMPRESS),
            office("pptx", Program.IMPRESS),
            office("odp", Program.IMPRESS),
            Map.entry("dps", new SourceKind("ppt", Program.IMPRESS)));

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/ofd", "ofd"),
            Map.entry("image/png", "png"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/gif", "gif"),
            Map.entry("image/bmp", "bmp"),
            Map.entry("image/tiff", "tif"),
            Map.entry("application/msword", "doc"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/vnd.oasis.opendocument.text", "odt"),
            Map.entry("application/rtf", "rtf"),
            Map.entry("text/plain", "txt"),
            Map.entry("application/vnd.ms-works", "wps"),
            Map.entry("application/vnd.ms-excel", "xls"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ods"),
            Map.entry("application/vnd.ms-powerpoint", "ppt"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
            Map.entry("application/vnd.oasis.opendocument.presentation", "odp"));

    private static Map.Entry<String, SourceKind> office(String extension, Program program) {
        return Map.entry(extension, new SourceKind(extension, program));
    }

    /**
     * Finds a kind: by the media type, or, where that says nothing of a kind, by the extension of WPS's files.
     *
     * @return empty if nothing can be made of such a file
     */
    public static Optional<SourceKind> of(String mediaType, @Nullable String fileName) {
        String extension = TYPES.get(mediaType);
        if (extension == null && fileName != null && (isOffice(mediaType) || mediaType.endsWith("/octet-stream"))) {
            String end = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            extension = end.equals("wps") || end.equals("et") || end.equals("dps") ? end : null;
        }
        return Optional.ofNullable(extension).map(EXTENSIONS::get);
    }

    private static boolean isOffice(String mediaType) {
        return mediaType.contains("msoffice") || mediaType.contains("wps") || mediaType.contains("kingsoft");
    }

    /** A kind by its word. */
    public static Optional<SourceKind> named(String word) {
        return EXTENSIONS.values().stream()
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }

    /** Whether a browser shows it as it is. */
    public boolean isShownAsIs() {
        return program == null && !word.equals("ofd") || word.equals("txt");
    }
}
