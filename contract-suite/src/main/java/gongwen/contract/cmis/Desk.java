package gongwen.contract.cmis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.client.api.Document;
import org.apache.chemistry.opencmis.client.api.ObjectId;
import org.apache.chemistry.opencmis.client.api.QueryResult;
import org.apache.chemistry.opencmis.client.api.Session;
import org.apache.chemistry.opencmis.commons.data.ContentStream;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.apache.chemistry.opencmis.commons.enums.VersioningState;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ContentStreamImpl;

/** One user's CMIS session, with the few things everybody does. */
public final class Desk {

    private final String userId;
    private final Session session;

    public Desk(String userId, Session session) {
        this.userId = userId;
        this.session = session;
    }

    public String userId() {
        return userId;
    }

    public Session session() {
        return session;
    }

    /** A unit's box, {@code outbox} or {@code inbox}. */
    public ObjectId box(String unit, String box) {
        return session.getObjectByPath("/Sites/" + unit + "/documentLibrary/" + box);
    }

    /** Creates a document in a folder and reads it back as the rules left it. */
    public CmisObject create(ObjectId folder, Map<String, Object> properties, Upload file) {
        ObjectId created =
                session.createDocument(properties, folder, stream(file), VersioningState.MAJOR, null, null, null);
        return read(created.getId());
    }

    /** Creates a document without content. */
    public CmisObject createWithoutContent(ObjectId folder, Map<String, Object> properties) {
        ObjectId created = session.createDocument(properties, folder, null, VersioningState.MAJOR, null, null, null);
        return read(created.getId());
    }

    public CmisObject read(String objectId) {
        return session.getObject(objectId);
    }

    /** Changes the status of a document and whatever goes with it, and reads it back. */
    public CmisObject move(String objectId, String status, Map<String, ?> with) {
        Map<String, Object> changes = new HashMap<>(with);
        changes.put("gw:status", status);
        return change(objectId, changes);
    }

    public CmisObject change(String objectId, Map<String, ?> changes) {
        read(objectId).updateProperties(changes);
        return read(bare(objectId));
    }

    /** Copies a document into a unit's outbox under another name, by whatever way the binding has for it. */
    public String copy(String objectId, String unit, String name) {
        return bare(document(objectId)
                .copy(
                        box(unit, "outbox"),
                        Map.of("cmis:name", name),
                        VersioningState.MAJOR,
                        null,
                        null,
                        null,
                        session.getDefaultContext())
                .getId());
    }

    /** Puts another text in the place of a document's. */
    public void replace(String objectId, Upload file) {
        document(objectId).setContentStream(stream(file), true, false);
    }

    /** A document's bytes. */
    public byte[] content(String objectId) {
        try (InputStream content = document(objectId).getContentStream().getStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(String objectId) {
        return (Document) read(objectId);
    }

    /** All rows of a query, each by property id. */
    public List<Map<String, Object>> query(String statement) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (QueryResult result : session.query(statement, false)) {
            Map<String, Object> row = new HashMap<>();
            result.getProperties().forEach(property -> {
                Object value = property.getValues().size() > 1 ? property.getValues() : property.getFirstValue();
                if (value != null) {
                    row.put(property.getId(), value);
                }
            });
            rows.add(row);
        }
        return rows;
    }

    /** What to ask for everything of a type: itself, or the types below it where CMIS lets a server refuse its base type. */
    public List<String> queryable(String type) {
        if (!type.equals(BaseTypeId.CMIS_ITEM.value())
                || session.getTypeDefinition(type).isQueryable()) {
            return List.of(type);
        }
        List<String> below = new ArrayList<>();
        session.getTypeChildren(type, false).forEach(child -> below.add(child.getQueryName()));
        return below;
    }

    /** The ids of the documents of a type that bear a number, as far as this user sees them. */
    public List<String> find(String type, String documentNumber) {
        return query("SELECT cmis:objectId FROM " + type + " WHERE gw:docNo = '" + documentNumber + "'").stream()
                .map(row -> bare(String.valueOf(row.get("cmis:objectId"))))
                .toList();
    }

    /**
     * The one document of a type that bears a number.
     *
     * @throws IllegalStateException if this user sees none, or several
     */
    public CmisObject only(String type, String documentNumber) {
        List<String> ids = find(type, documentNumber);
        if (ids.size() != 1) {
            throw new IllegalStateException(userId + " finds " + ids.size() + " " + type + " with " + documentNumber);
        }
        return read(ids.get(0));
    }

    /** The first number of a series, counted from {@code first}, that no document this user sees bears yet. */
    public String freeNumber(String type, String issuerCode, int first) {
        int number = first;
        while (!find(type, numbered(issuerCode, number)).isEmpty()) {
            number++;
        }
        return numbered(issuerCode, number);
    }

    private static String numbered(String issuerCode, int number) {
        return issuerCode + "〔2016〕" + number + "号";
    }

    /** What the sender's own system asks for to follow a document: one query, by its number. */
    public Map<String, Object> publicStatus(String documentNumber) {
        List<Map<String, Object>> rows =
                query("SELECT D.gw:docNo, S.ex:platformNo, V.ex:publicStatus, V.ex:reasonCodes,"
                        + " V.ex:shownSignedBy, V.ex:shownReceiptNo, V.ex:shownLead, V.ex:shownReplyNo"
                        + " FROM gw:outgoingDocument AS D"
                        + " JOIN ex:publicView AS V ON D.cmis:objectId = V.cmis:objectId"
                        + " JOIN ex:submission AS S ON D.cmis:objectId = S.cmis:objectId"
                        + " WHERE D.gw:docNo = '" + documentNumber + "'");
        return rows.size() == 1 ? rows.get(0) : Map.of("rows", rows.size());
    }

    /** The object id without a version label, which always means the latest version. */
    public static String bare(String objectId) {
        return objectId.replaceFirst(";.*", "");
    }

    private static ContentStream stream(Upload file) {
        return new ContentStreamImpl(
                file.name(),
                BigInteger.valueOf(file.bytes().length),
                file.mimeType(),
                new ByteArrayInputStream(file.bytes()));
    }
}
