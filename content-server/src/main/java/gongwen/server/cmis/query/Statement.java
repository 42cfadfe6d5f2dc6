package gongwen.server.cmis.query;

import gongwen.server.cmis.mapping.MappedProperty;
import gongwen.server.node.NodeQuery;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A CMIS QL statement, read.
 *
 * @param query what it asks of the repository
 * @param columns what it selects of each hit, under the names of the answer
 * @param scoreColumns the names of columns that hold the score
 */
public record Statement(NodeQuery query, Map<String, MappedProperty> columns, Set<String> scoreColumns) {

    public Statement {
        columns = new LinkedHashMap<>(columns);
        scoreColumns = new LinkedHashSet<>(scoreColumns);
    }
}
