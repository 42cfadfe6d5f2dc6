package gongwen.rules.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decodes plain text: UTF-8, UTF-16 with a byte order mark, or GB18030 (GB 18030-2022, mandatory for Chinese systems and
 * a superset of GBK and GB 2312). Bytes that have no meaning in the encoding, or control characters no text has, make
 * it no text.
 */
public final class PlainText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** The control characters of texts: tab, line feed, vertical tab, form feed, carriage return, escape. */
    private static final long TEXT_CONTROLS = 1L << 9 | 1L << 10 | 1L << 11 | 1L << 12 | 1L << 13 | 1L << 27;

    private static final int DELETE = 127;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PlainText() {}

    /** The text of bytes that are everything there is, or nothing if they are no plain text. */
    public static Optional<String> decode(byte[] bytes) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            return characters(bytes, marked, true).map(PlainText::textOf);
        }
        return characters(bytes, StandardCharsets.UTF_8, true)
                .or(() -> characters(bytes, GB18030, true))
                .map(PlainText::textOf);
    }

    /** The encoding of a text by its first bytes, or nothing if they are no plain text. */
    public static Optional<Charset> charsetOf(byte[] head) {
        Charset marked = byMark(head);
        if (marked != null) {
            return Optional.of(marked);
        }
        if (characters(head, StandardCharsets.UTF_8, false).isPresent()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return characters(head, GB18030, false).map(text -> GB18030);
    }

    private static @Nullable Charset byMark(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return mark == 0xFEFF ? StandardCharsets.UTF_16BE : mark == 0xFFFE ? StandardCharsets.UTF_16LE : null;
    }

    private static Optional<CharBuffer> characters(byte[] bytes, Charset charset, boolean whole) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
        try {
            CoderResult end = decoder.decode(ByteBuffer.wrap(bytes), characters, whole);
            if (end.isError()) {
                end.throwException();
            }
        } catch (CharacterCodingException notInThisEncoding) {
            return Optional.empty();
        }
        characters.flip();
        return isText(characters.array(), characters.limit()) ? Optional.of(characters) : Optional.empty();
    }

    private static boolean isText(char[] characters, int length) {
        for (int i = 0; i < length; i++) {
            char c = characters[i];
            if (c < ' ' && (TEXT_CONTROLS >> c & 1) == 0 || c == DELETE) {
                return false;
            }
        }
        return true;
    }

    private static String textOf(CharBuffer characters) {
        boolean marked = characters.hasRemaining() && characters.charAt(0) == BYTE_ORDER_MARK;
        return marked ? characters.subSequence(1, characters.length()).toString() : characters.toString();
    }
}
