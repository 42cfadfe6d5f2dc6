package gongwen.server.content.typesetting;

import gongwen.rules.commit.LayoutOrder;

/** Carries out orders to lay a document out; takes seconds, and must not be called inside a database transaction. */
@FunctionalInterface
public interface Typesetter {

    /**
     * Lays a document out in every format; of a trial only says what stands in the way.
     *
     * @return what was made, or the obstacle; the caller closes it
     * @throws gongwen.server.failure.Failure.Unavailable if all typesetting processes stay busy
     */
    LaidOutFiles layOut(LayoutOrder order);
}
