package gongwen.server.node;

/**
 * Which part of a result is wanted.
 *
 * @param skipCount how many to pass over, 0 or more
 * @param maxItems how many at most, 1 or more
 */
public record Paging(int skipCount, int maxItems) {

    public Paging {
        if (skipCount < 0 || maxItems < 0) {
            throw new IllegalArgumentException("skipCount and maxItems must not be negative");
        }
    }
}
