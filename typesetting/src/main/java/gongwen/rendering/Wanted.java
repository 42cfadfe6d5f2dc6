package gongwen.rendering;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * One request.
 *
 * @param source the file
 * @param kind what it is: {@code pdf}, {@code ofd}, {@code picture}, or an extension that LibreOffice knows
 * @param format what to make: {@code pdf}, {@code png} or {@code jpeg}
 * @param width the most pixels side by side, of a picture
 * @param height the most pixels one above the other, of a picture
 * @param page which page, of a picture; the first is 1
 * @param result where to put it
 */
record Wanted(Path source, String kind, String format, int width, int height, int page, Path result) {

    static Wanted read(DataInputStream in) throws IOException {
        return new Wanted(
                Path.of(in.readUTF()),
                in.readUTF(),
                in.readUTF(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                Path.of(in.readUTF()));
    }

    boolean isPdf() {
        return format.equals("pdf");
    }
}
