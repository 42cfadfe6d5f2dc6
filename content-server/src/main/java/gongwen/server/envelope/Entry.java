package gongwen.server.envelope;

/** One thing, as {@code {"entry": …}}. */
public record Entry<T>(T entry) {}
