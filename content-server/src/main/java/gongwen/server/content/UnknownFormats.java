package gongwen.server.content;

import gongwen.rules.commit.ExtractedText;

/** What becomes of files that no reader knows. */
enum UnknownFormats {
    /** They stay unread, and the law refuses them: what nobody can read nobody can clear (domain.md 4.3). */
    REFUSE,
    /** They count as files without text: for a server whose files are cleared before they come here. */
    KEEP;

    ExtractedText judged(ExtractedText text) {
        boolean unknown = text.unreadable() == ExtractedText.Unreadable.UNKNOWN_FORMAT;
        return this == KEEP && unknown ? ExtractedText.readable(text.text()) : text;
    }
}
