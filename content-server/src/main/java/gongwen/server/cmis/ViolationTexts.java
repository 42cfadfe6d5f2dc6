package gongwen.server.cmis;

import gongwen.rules.commit.Violation;
import java.util.Locale;

/** What a broken rule says to people. */
@FunctionalInterface
interface ViolationTexts {

    /** A sentence in the reader's language; it names ids, never a title or content. */
    String text(Violation violation, Locale language);
}
