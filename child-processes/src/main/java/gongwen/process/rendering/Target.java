package gongwen.process.rendering;

/**
 * What is to be made.
 *
 * @param format {@code pdf}, {@code png} or {@code jpeg}
 * @param width the most pixels side by side; 0 of a PDF
 * @param height the most pixels one above the other; 0 of a PDF
 * @param page which page is drawn, from 1
 */
public record Target(String format, int width, int height, int page) {

    /** All pages. */
    public static final Target PDF = new Target("pdf", 0, 0, 1);

    public String mediaType() {
        return format.equals("pdf") ? "application/pdf" : "image/" + format;
    }
}
