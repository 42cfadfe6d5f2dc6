package gongwen.proof.story;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.chemistry.opencmis.client.api.ChangeEvent;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.client.api.Folder;
import org.apache.chemistry.opencmis.client.api.ItemIterable;
import org.apache.chemistry.opencmis.client.api.QueryResult;
import org.apache.chemistry.opencmis.client.api.Session;

/** Everything an account can find by one way or another, as ids without version labels. */
final class Sight {

    private final Session session;

    Sight(Session session) {
        this.session = session;
    }

    /** By a query for every object of a type. */
    Set<String> queried(String type) {
        Set<String> ids = new TreeSet<>();
        for (QueryResult row : session.query("SELECT cmis:objectId FROM " + type, false)) {
            ids.add(bare(row.getPropertyValueById("cmis:objectId")));
        }
        return ids;
    }

    /** What the server says a query finds in all. */
    long counted(String type) {
        ItemIterable<QueryResult> page =
                session.query("SELECT cmis:objectId FROM " + type, false).getPage(1);
        return page.getTotalNumItems();
    }

    /** By walking down from the root folder. */
    Set<String> browsed() {
        Set<String> ids = new TreeSet<>();
        walk(session.getRootFolder(), ids);
        return ids;
    }

    /** By reading the change log from its beginning. */
    Set<String> changed() {
        return StreamSupport.stream(session.getContentChanges(null, false).spliterator(), false)
                .map(ChangeEvent::getObjectId)
                .map(Sight::bare)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void walk(Folder folder, Set<String> ids) {
        for (CmisObject child : folder.getChildren()) {
            ids.add(bare(child.getId()));
            if (child instanceof Folder below) {
                walk(below, ids);
            }
        }
    }

    private static String bare(String id) {
        return id.replaceFirst(";.*", "");
    }
}
