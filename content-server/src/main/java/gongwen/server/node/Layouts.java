package gongwen.server.node;

import gongwen.rules.commit.LaidOut;
import gongwen.rules.commit.LayoutOrder;
import gongwen.server.content.typesetting.LaidOutFiles;
import org.jspecify.annotations.Nullable;

/** What was laid out before an attempt at a change; it holds only for the very same order. */
record Layouts(@Nullable LayoutOrder order, @Nullable LaidOutFiles files) {

    static final Layouts NONE = new Layouts(null, null);

    /** Hands the files to the draft, which keeps them with its nodes. */
    LaidOut carriedOut(LayoutOrder wanted, WorkDraft draft) {
        if (order == null || files == null || !order.digest().equals(wanted.digest())) {
            throw new LayoutWanted(wanted);
        }
        files.contents().values().stream()
                .filter(content -> !draft.contents.contains(content))
                .forEach(draft::receive);
        return files.described();
    }
}
