package gongwen.models.tables;

import java.util.List;

/**
 * A security level (domain.md 4.1).
 *
 * @param rank its place in the order, 0 is the lowest
 * @param content whether this platform may keep content of the level; if not, a paper stub at most
 * @param editors who may work on a document of the level
 * @param handling how whatever shows a document of the level deals with it
 */
public record Level(
        String id, Label label, int rank, boolean content, Editors editors, List<Handling> handling, Source source) {

    /** What a program that shows a document of a level does, or does not offer (domain.md 4.4). */
    public enum Handling {
        /** Each page bears who looks at it and when. */
        WATERMARK,
        NO_PRINT,
        NO_DOWNLOAD
    }

    /** Who may work on a document. */
    public enum Editors {
        /** The holders of the office's roles. */
        ROLES,
        /** Only persons cleared for this very level. */
        CLEARED
    }
}
