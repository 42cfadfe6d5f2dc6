package gongwen.server.rest;

/** One thing, as {@code {"entry": …}}. */
public record Entry<T>(T entry) {}
