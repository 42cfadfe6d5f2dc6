package gongwen.extraction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * All characters of an RTF document (RTF 1.9.1) in their order, whatever destination they are in; Tika's parser leaves
 * text boxes, some notes and user properties out. Bytes are GB18030, as Chinese word processors write them.
 */
final class RtfText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Control words that end a line or begin a text of its own. */
    private static final Set<String> BREAKS = Set.of(
            "par",
            "line",
            "cell",
            "row",
            "sect",
            "page",
            "tab",
            "header",
            "headerf",
            "headerl",
            "headerr",
            "footer",
            "footerf",
            "footerl",
            "footerr",
            "footnote",
            "annotation",
            "shptxt",
            "title",
            "subject",
            "author",
            "keywords",
            "comment",
            "doccomm",
            "propname",
            "staticval",
            "sv",
            "sn",
            "pict",
            "objdata",
            "fonttbl");

    private final byte[] rtf;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

    /** How many characters after a Unicode one repeat it for old readers, for each open group. */
    private final Deque<Integer> fallbacks = new ArrayDeque<>();

    private int position;
    private int skip;

    private RtfText(byte[] rtf) {
        this.rtf = rtf;
        fallbacks.push(1);
    }

    static String of(byte[] rtf) {
        return new RtfText(rtf).read();
    }

    private String read() {
        while (position < rtf.length) {
            byte next = rtf[position++];
            switch (next) {
                case '\\' -> control();
                case '{' -> fallbacks.push(fallbacks.element());
                case '}' -> closeGroup();
                case '\r', '\n' -> {}
                default -> add(next);
            }
        }
        flush();
        return text.toString();
    }

    private void closeGroup() {
        skip = 0;
        if (fallbacks.size() > 1) {
            fallbacks.pop();
        }
    }

    private void control() {
        if (position >= rtf.length) {
            return;
        }
        byte symbol = rtf[position];
        if (symbol == '\'') {
            hexByte();
        } else if (isLetter(symbol)) {
            controlWord();
        } else {
            position++;
            if (symbol == '\\' || symbol == '{' || symbol == '}') {
                add(symbol);
            }
        }
    }

    private void hexByte() {
        if (position + 2 < rtf.length) {
            int high = Character.digit(rtf[position + 1], 16);
            int low = Character.digit(rtf[position + 2], 16);
            if (high >= 0 && low >= 0) {
                add((byte) (high << 4 | low));
            }
        }
        position = Math.min(position + 3, rtf.length);
    }

    private void controlWord() {
        String word = take(RtfText::isLetter);
        String number = take(c -> c == '-' || c >= '0' && c <= '9');
        if (position < rtf.length && rtf[position] == ' ') {
            position++;
        }
        int parameter = parse(number);
        if (BREAKS.contains(word)) {
            flush();
            text.append('\n');
        } else if (word.equals("u") && !number.isEmpty()) {
            flush();
            text.append((char) parameter);
            skip = fallbacks.element();
        } else if (word.equals("uc")) {
            fallbacks.pop();
            fallbacks.push(Math.max(0, parameter));
        } else if (word.equals("bin")) {
            position = (int) Math.min(rtf.length, (long) position + Math.max(0, parameter));
        }
    }

    private interface Test {
        boolean accepts(byte character);
    }

    private String take(Test test) {
        int start = position;
        while (position < rtf.length && test.accepts(rtf[position])) {
            position++;
        }
        return new String(rtf, start, position - start, GB18030);
    }

    private static int parse(String number) {
        try {
            return number.isEmpty() ? 0 : Integer.parseInt(number);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static boolean isLetter(byte c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private void add(byte character) {
        if (skip > 0) {
            skip--;
        } else {
            pending.write(character);
        }
    }

    private void flush() {
        text.append(pending.toString(GB18030));
        pending.reset();
    }
}
