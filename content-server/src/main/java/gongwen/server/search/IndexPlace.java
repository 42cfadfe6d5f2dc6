package gongwen.server.search;

import java.io.IOException;

/** Where the index is kept. */
interface IndexPlace {

    /**
     * Opens the index of a database; takes some seconds.
     *
     * @param identity tells one database from another
     */
    SolrIndex open(String identity) throws IOException;

    /** Throws away an index that cannot be used, so that the next opening begins an empty one. */
    void discard(String identity) throws IOException;
}
