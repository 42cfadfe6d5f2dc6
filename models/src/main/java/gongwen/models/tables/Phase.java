package gongwen.models.tables;

/** How far a business line has come on its way from paper (S55). */
public enum Phase {
    PAPER,
    DUAL_TRACK,
    SINGLE_TRACK
}
