package gongwen.server.envelope;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Part of a list of things, as {@code {"list": {"pagination": …, "entries": [{"entry": …}]}}}. */
public record Listing<T>(Contents<T> list) {

    /**
     * The pagination and the entries.
     *
     * @param source what they were listed of, for who asks for it
     */
    public record Contents<T>(
            Pagination pagination,
            List<Entry<T>> entries,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            T source) {}

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
                new Contents<>(pagination, items.stream().map(Entry::new).toList(), null));
    }

    /** The part of a whole list that is asked for. */
    public static <T> Listing<T> part(List<T> all, RestPaging paging) {
        List<T> items =
                all.stream().skip(paging.skipCount()).limit(paging.maxItems()).toList();
        return of(items, all.size(), paging);
    }

    public Listing<T> withSource(T source) {
        return new Listing<>(new Contents<>(list.pagination(), list.entries(), source));
    }
}
