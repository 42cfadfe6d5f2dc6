package gongwen.server.node;

import java.util.List;

/**
 * Part of a result.
 *
 * @param items the items of this part, in order
 * @param totalItems how many there are in all, exactly
 * @param hasMoreItems whether there are items after this part
 */
public record Page<T>(List<T> items, long totalItems, boolean hasMoreItems) {

    public Page {
        items = List.copyOf(items);
    }
}
