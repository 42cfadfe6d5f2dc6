package gongwen.process.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells at a glance a text that says what it says from one in which something is marked up or encoded. */
final class Letters {

    /** Formats in ASCII declare themselves within this many bytes; a PDF may start 1,024 bytes late (ISO 32000-1, H.3.4.1). */
    private static final int GLANCE = 2048;

    /** A tag, an entity, an RTF group, the sign of PDF or PostScript, a program's first line, a mail's or vCard's header. */
    private static final Pattern MARKUP =
            Pattern.compile("[<&]|\\{\\\\|%[!P]|\\A#!|^[A-Za-z][A-Za-z0-9-]*:", Pattern.MULTILINE);

    private Letters() {}

    /** Whether the first bytes are plain letters; a text in UTF-16 or one that may be marked up is not. */
    static boolean areIn(byte[] head, Optional<Charset> charset) {
        return charset.isPresent()
                && !charset.get().name().startsWith("UTF-16")
                && !MARKUP.matcher(new String(head, 0, Math.min(head.length, GLANCE), StandardCharsets.ISO_8859_1))
                        .find();
    }
}
