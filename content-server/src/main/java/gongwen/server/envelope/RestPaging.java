package gongwen.server.envelope;

import gongwen.server.failure.Failure;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The part of a list that a client asks for; by default the first 100. */
public record RestPaging(int skipCount, int maxItems) {

    private static final int DEFAULT_ITEMS = 100;
    private static final int MOST_ITEMS = 1000;

    /**
     * The parameters {@code skipCount} and {@code maxItems} of a request.
     *
     * @throws Failure.InvalidArgument if one of them is no number, or out of range
     */
    public static RestPaging of(HttpServletRequest request) {
        return of(number(request.getParameter("skipCount")), number(request.getParameter("maxItems")));
    }

    private static @Nullable Integer number(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new Failure.InvalidArgument("skipCount and maxItems are numbers");
        }
    }

    public static RestPaging of(@Nullable Integer skipCount, @Nullable Integer maxItems) {
        int skip = skipCount == null ? 0 : skipCount;
        int items = maxItems == null ? DEFAULT_ITEMS : maxItems;
        if (skip < 0) {
            throw new Failure.InvalidArgument("skipCount must not be negative");
        }
        if (items < 1) {
            throw new Failure.InvalidArgument("maxItems must be 1 or more");
        }
        return new RestPaging(skip, Math.min(items, MOST_ITEMS));
    }
}
