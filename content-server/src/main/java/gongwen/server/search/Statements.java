package gongwen.server.search;

import gongwen.rules.commit.Actor;
import gongwen.server.node.Node;
import gongwen.server.node.Page;
import gongwen.server.node.Paging;
import java.util.Locale;

/** Answers statements in the query language of another protocol, which only that one can read. */
@FunctionalInterface
public interface Statements {

    /**
     * What a statement finds of what the actor may read.
     *
     * @throws gongwen.server.failure.Failure.InvalidArgument if it cannot be read
     */
    Page<Node> query(Actor actor, Locale language, String statement, Paging paging);
}
