package gongwen.models.tables;

import java.util.List;

/**
 * A typeface an office writes with.
 *
 * @param name what it is called in a Word file
 * @param also what else it is called, by offices that use other programs
 * @param family the family that is there for it in PDF and OFD
 * @param file the font file, TrueType, of that family
 */
public record Face(String id, String name, List<String> also, String family, String file, Source source) {

    public Face {
        also = List.copyOf(also);
    }

    static Face read(TableEntry row) {
        Face face = new Face(
                row.text("id"),
                row.text("name"),
                row.texts("also"),
                row.text("family"),
                row.text("file"),
                row.source());
        if (!face.file.startsWith("/")) {
            throw row.broken("'file' must be an absolute path");
        }
        row.end();
        return face;
    }
}
