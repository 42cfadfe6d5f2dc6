package gongwen.server.cmis.service;

import gongwen.rules.commit.Actor;
import gongwen.server.cmis.query.Statement;
import gongwen.server.cmis.query.StatementReader;
import gongwen.server.node.Node;
import gongwen.server.node.Page;
import gongwen.server.node.Paging;
import gongwen.server.search.Statements;
import java.util.Locale;

/** CMIS QL for whoever is asked in it; full text is answered by the index where there is one. */
public final class StatementQueries implements Statements {

    private final Parts parts;

    public StatementQueries(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Page<Node> query(Actor actor, Locale language, String statement, Paging paging) {
        Call call = new Call(parts, actor, language);
        return nodes(call, StatementReader.read(statement, call.types(), parts.values()), paging);
    }

    static Page<Node> nodes(Call call, Statement statement, Paging paging) {
        return call.view().query(call.parts().fullText().answered(call.actor(), statement.query()), paging);
    }
}
