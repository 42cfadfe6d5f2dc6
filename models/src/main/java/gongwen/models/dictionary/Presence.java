package gongwen.models.dictionary;

/** Whether a property must have a value. */
public enum Presence {
    OPTIONAL,
    /** It should have a value; a node without one is incomplete, but kept. */
    MANDATORY,
    /** It must have a value; a node without one is refused. */
    ENFORCED
}
