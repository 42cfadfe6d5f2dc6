package gongwen.rules.commit;

import java.util.List;

/**
 * A rule that may change what is committed. A function of its arguments: no clock, no I/O, no state.
 *
 * <p>It is shown every change, and each change again after any editor amended it, so it must come to rest: asked a
 * second time about its own result it answers nothing.
 */
@FunctionalInterface
public interface Editor {

    /** The amendments this change calls for, in the order to apply them; empty for none. */
    List<Amendment> edit(Change change, Circumstances circumstances);
}
