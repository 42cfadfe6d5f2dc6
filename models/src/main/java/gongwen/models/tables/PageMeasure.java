package gongwen.models.tables;

/**
 * A sheet and its type area (版心), in millimetres.
 *
 * @param top from the upper edge to the type area (天头)
 * @param binding from the left edge to the type area (订口)
 */
public record PageMeasure(
        int width,
        int height,
        int top,
        int binding,
        int typeWidth,
        int typeHeight,
        int lines,
        int characters,
        Source source) {

    static PageMeasure read(TableEntry row) {
        PageMeasure page = new PageMeasure(
                row.number("width"),
                row.number("height"),
                row.number("top"),
                row.number("binding"),
                row.number("typeWidth"),
                row.number("typeHeight"),
                row.number("lines"),
                row.number("characters"),
                row.source());
        if (page.top < 0 || page.binding < 0 || page.lines < 1 || page.characters < 1) {
            throw row.broken("margins must not be negative, lines and characters at least 1");
        }
        if (page.right() < 0 || page.bottom() < 0) {
            throw row.broken("the type area does not fit on the sheet");
        }
        row.end();
        return page;
    }

    public int right() {
        return width - binding - typeWidth;
    }

    public int bottom() {
        return height - top - typeHeight;
    }
}
