package gongwen.alfresco.door;

import java.util.regex.Pattern;
import org.alfresco.service.cmr.repository.StoreRef;

/** Lets clients ask for a reference to a node as CMIS gives them its id, where Alfresco compares its own form. */
final class NodeLiterals {

    private static final Pattern COMPARED = Pattern.compile("(?i)(\\b(?:\\w+\\.)?(?!cmis:)\\w+:\\w+\\s*(?:=|<>)\\s*')"
            + "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:;[\\d.]+)?'");

    private NodeLiterals() {}

    /** The statement with Alfresco's store before each bare id that a property outside {@code cmis} is compared with. */
    static String completed(String statement) {
        return COMPARED.matcher(statement).replaceAll("$1" + StoreRef.STORE_REF_WORKSPACE_SPACESSTORE + "/$2'");
    }
}
