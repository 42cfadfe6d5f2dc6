package gongwen.server.rest;

import java.util.List;

/** Part of a list of things, as {@code {"list": {"pagination": …, "entries": [{"entry": …}]}}}. */
public record Listing<T>(Contents<T> list) {

    /** The pagination and the entries. */
    public record Contents<T>(Pagination pagination, List<Entry<T>> entries) {}

    /**
     * Where this part lies in the whole.
     *
     * @param totalItems how many there are in all, exactly
     */
    public record Pagination(int count, boolean hasMoreItems, long totalItems, int skipCount, int maxItems) {}

    public static <T> Listing<T> of(List<T> items, long totalItems, RestPaging paging) {
        boolean more = paging.skipCount() + items.size() < totalItems;
        Pagination pagination = new Pagination(items.size(), more, totalItems, paging.skipCount(), paging.maxItems());
        return new Listing<>(
                new Contents<>(pagination, items.stream().map(Entry::new).toList()));
    }
}
