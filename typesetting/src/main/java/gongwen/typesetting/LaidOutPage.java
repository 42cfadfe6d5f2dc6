package gongwen.typesetting;

import java.util.List;

/** One page as it is drawn; lengths are millimetres from the upper left corner of the sheet. */
record LaidOutPage(double width, double height, List<Glyph> glyphs, List<Area> areas) {

    LaidOutPage {
        glyphs = List.copyOf(glyphs);
        areas = List.copyOf(areas);
    }

    /**
     * One character.
     *
     * @param font name of its font in the PDF
     * @param x left end
     * @param baseline height of the base line
     * @param size font size
     * @param advance how far it advances
     */
    record Glyph(String text, String font, double x, double baseline, double size, double advance, Colour colour) {

        /** Whether it stands on one line with another and looks like it. */
        boolean continues(Glyph before) {
            return font.equals(before.font)
                    && colour.equals(before.colour)
                    && Math.abs(baseline - before.baseline) < 0.01
                    && Math.abs(size - before.size) < 0.01
                    && x >= before.x;
        }
    }

    /** A filled rectangle, such as a rule. */
    record Area(double x, double y, double width, double height, Colour colour) {}

    /** Each part 0 to 255. */
    record Colour(int red, int green, int blue) {}
}
