package gongwen.alfresco.job;

import gongwen.alfresco.state.Ids;
import gongwen.rules.node.NodeId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.QueryConsistency;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchService;

/** Asks Alfresco's database in CMIS's query language, for work that may take its time. */
public final class Questions {

    /** Alfresco reads no other: always with milliseconds. */
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private final SearchService search;

    public Questions(SearchService search) {
        this.search = search;
    }

    /** A moment as a statement has it. */
    static String literal(Instant at) {
        return "TIMESTAMP '" + TIMESTAMP.format(at) + "'";
    }

    /** The nodes that a statement finds, as many as one go may hold. */
    List<NodeId> ask(String statement, int most) {
        SearchParameters parameters = new SearchParameters();
        parameters.addStore(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
        parameters.setLanguage(SearchService.LANGUAGE_CMIS_ALFRESCO);
        parameters.setQueryConsistency(QueryConsistency.TRANSACTIONAL);
        parameters.setQuery(statement);
        parameters.setMaxItems(most);
        ResultSet found = search.query(parameters);
        try {
            return found.getNodeRefs().stream()
                    .flatMap(node -> Ids.of(node).stream())
                    .toList();
        } finally {
            found.close();
        }
    }
}
