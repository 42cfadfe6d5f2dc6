package gongwen.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * One XML part of an OFD. Text on a page is placed word by word, often letter by letter, in any order (GB/T 33190,
 * clause 11), so it is put together into lines by where it stands.
 */
final class OfdXml extends XmlText {

    /** Baselines closer than this, in millimetres, are one line. */
    private static final double LINE_TOLERANCE = 1.5;

    private record Placed(double x, double y, String text) {}

    private final Lines lines;
    private final List<Placed> page = new ArrayList<>();
    private final StringBuilder code = new StringBuilder();
    private double objectX;
    private double objectY;
    private double codeX;
    private double codeY;
    private boolean inCode;

    OfdXml(Lines lines) {
        super(lines);
        this.lines = lines;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        super.startElement(uri, localName, name, attributes);
        if (localName.equals("TextObject")) {
            String[] boundary =
                    String.valueOf(attributes.getValue("Boundary")).strip().split("\\s+");
            objectX = number(boundary, 0);
            objectY = number(boundary, 1);
            codeX = 0;
            codeY = 0;
        } else if (localName.equals("TextCode")) {
            inCode = true;
            codeX = valueOr(attributes.getValue("X"), codeX);
            codeY = valueOr(attributes.getValue("Y"), codeY);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (inCode) {
            code.append(characters, start, length);
        } else {
            super.characters(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        if (localName.equals("TextCode")) {
            page.add(
                    new Placed(objectX + codeX, objectY + codeY, code.toString().strip()));
            code.setLength(0);
            inCode = false;
        }
        super.endElement(uri, localName, name);
    }

    @Override
    public void endDocument() throws SAXException {
        super.endDocument();
        page.sort(Comparator.comparingDouble(Placed::y));
        List<Placed> line = new ArrayList<>();
        for (Placed placed : page) {
            if (!line.isEmpty() && placed.y() - line.get(0).y() > LINE_TOLERANCE) {
                emit(line);
            }
            line.add(placed);
        }
        emit(line);
    }

    private void emit(List<Placed> line) throws SAXException {
        line.sort(Comparator.comparingDouble(Placed::x));
        StringBuilder text = new StringBuilder();
        line.forEach(placed -> text.append(placed.text()));
        line.clear();
        if (!text.isEmpty()) {
            lines.add(text.toString());
        }
    }

    private static double number(String[] numbers, int index) {
        return index < numbers.length ? valueOr(numbers[index], 0) : 0;
    }

    private static double valueOr(@Nullable String number, double otherwise) {
        try {
            return number == null ? otherwise : Double.parseDouble(number);
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}
