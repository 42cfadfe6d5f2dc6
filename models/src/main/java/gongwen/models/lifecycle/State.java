package gongwen.models.lifecycle;

import gongwen.models.tables.Label;

/**
 * One state of a lifecycle.
 *
 * @param edit what may happen to the document's elements and text in this state
 * @param terminal whether nothing follows but corrections that stay in it and what the rules do
 * @param deletable whether the document may be deleted in this state
 */
public record State(String id, Label label, Edit edit, boolean terminal, boolean deletable) {

    /** What may happen to the elements and the text. */
    public enum Edit {
        /** They may change. */
        FREE,
        /** They may change, but then the document goes back to its signer (R12). */
        RESIGN,
        /** They stay as they are. */
        FROZEN
    }
}
