package gongwen.proof.documents;

/** How one block of an official document is set; sizes are those of GB/T 9704-2012 §5.2 and §7. */
enum Style {
    /** Security mark, urgency: black, at the upper left (§7.2.2, §7.2.3). */
    MARK("黑体", 16, Align.LEFT, 0),
    /** The issuing body's name, red and large (§7.2.4). */
    ISSUER("方正小标宋简体", 36, Align.CENTRE, 0),
    /** Document number, with the signer where there is one (§7.2.5, §7.2.6). */
    NUMBER("仿宋", 16, Align.CENTRE, 0),
    /** The red line across the page under the head (§7.2.7). */
    RED_RULE("仿宋", 16, Align.CENTRE, 0),
    TITLE("方正小标宋简体", 22, Align.CENTRE, 0),
    RECIPIENTS("仿宋", 16, Align.LEFT, 0),
    /** First-level heading 一、 (§7.3.3). */
    HEADING("黑体", 16, Align.LEFT, 2),
    TEXT("仿宋", 16, Align.LEFT, 2),
    SIGNATURE("仿宋", 16, Align.RIGHT, 0),
    /** The thin line above and below the imprint (§7.4.1). */
    BLACK_RULE("仿宋", 14, Align.CENTRE, 0),
    IMPRINT("仿宋", 14, Align.LEFT, 1);

    /** Where a block stands between the margins. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    private final String typeface;
    private final int points;
    private final Align align;
    private final int indentedCharacters;

    Style(String typeface, int points, Align align, int indentedCharacters) {
        this.typeface = typeface;
        this.points = points;
        this.align = align;
        this.indentedCharacters = indentedCharacters;
    }

    String typeface() {
        return typeface;
    }

    int points() {
        return points;
    }

    Align align() {
        return align;
    }

    /** By how many characters the first line is indented. */
    int indentedCharacters() {
        return indentedCharacters;
    }

    boolean isRed() {
        return this == ISSUER || this == RED_RULE;
    }

    boolean isRule() {
        return this == RED_RULE || this == BLACK_RULE;
    }
}
