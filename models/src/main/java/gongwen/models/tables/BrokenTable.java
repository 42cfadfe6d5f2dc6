package gongwen.models.tables;

/** A table that must not be used; the message names the file, the line and what is wrong with it. */
public final class BrokenTable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param line counted from 1; 0 where the whole file is meant */
    public BrokenTable(String file, int line, String reason) {
        super(file + (line > 0 ? ":" + line : "") + ": " + reason);
    }
}
