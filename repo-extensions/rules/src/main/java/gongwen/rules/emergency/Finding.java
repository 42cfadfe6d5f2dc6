package gongwen.rules.emergency;

/** What the security administrator finds of a document that is held to be classified: {@code sec:finding}. */
enum Finding {
    CONFIRMED,
    UNFOUNDED
}
