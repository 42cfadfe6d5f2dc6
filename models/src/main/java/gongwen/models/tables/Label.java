package gongwen.models.tables;

/** What people read for an id, in both languages. */
public record Label(String zh, String en) {}
