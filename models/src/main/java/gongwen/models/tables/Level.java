package gongwen.models.tables;

/**
 * A security level (domain.md 4.1).
 *
 * @param rank its place in the order, 0 is the lowest
 * @param content whether this platform may keep content of the level; if not, a paper stub at most
 * @param editors who may work on a document of the level
 */
public record Level(String id, Label label, int rank, boolean content, Editors editors, Source source) {

    /** Who may work on a document. */
    public enum Editors {
        /** The holders of the office's roles. */
        ROLES,
        /** Only persons cleared for this very level. */
        CLEARED
    }
}
