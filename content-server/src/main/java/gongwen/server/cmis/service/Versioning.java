package gongwen.server.cmis.service;

import gongwen.rules.node.NodeId;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.Work;
import java.util.ArrayList;
import java.util.List;
import org.apache.chemistry.opencmis.commons.data.ContentStream;
import org.apache.chemistry.opencmis.commons.data.ObjectData;
import org.apache.chemistry.opencmis.commons.data.Properties;
import org.jspecify.annotations.Nullable;

/** The versioning service (CMIS 1.1, 2.2.7). */
final class Versioning {

    private final Call call;

    Versioning(Call call) {
        this.call = call;
    }

    /** Makes a private working copy and answers its object id. */
    String checkOut(@Nullable String objectId) {
        Node document = call.document(objectId);
        requireLive(document);
        NodeId copy = call.change(work -> work.checkOut(document.id()));
        return call.idOf(call.node(copy.toString()));
    }

    void cancelCheckOut(@Nullable String objectId) {
        Node copy = workingCopy(objectId);
        call.change(work -> {
            work.cancelCheckOut(copy.id());
            return copy;
        });
    }

    /** Makes the working copy the next version and answers the object id of that. */
    String checkIn(
            @Nullable String objectId,
            boolean major,
            @Nullable Properties properties,
            @Nullable ContentStream content,
            @Nullable String comment) {
        Node copy = workingCopy(objectId);
        Incoming incoming = Incoming.read(call, properties);
        Work.Patch patch = incoming.patch(copy);
        NodeId series = Received.with(
                call.parts().contents(),
                content,
                copy.name(),
                received -> call.change(work -> work.checkIn(copy.id(), major, comment, patch, received)));
        return call.idOf(call.node(series.toString()));
    }

    private Node workingCopy(@Nullable String objectId) {
        Node node = call.document(objectId);
        if (node.version().kind() != Node.Kind.WORKING_COPY) {
            throw new Failure.InvalidArgument("The object " + objectId + " is not a private working copy");
        }
        return node;
    }

    /**
     * Only the newest version changes.
     *
     * @throws Failure.InvalidArgument if the node is an old version
     */
    static void requireLive(Node node) {
        if (node.version().kind() == Node.Kind.OLD_VERSION) {
            throw new Failure.InvalidArgument("Document is not the latest version!");
        }
    }

    /** Any version tells its series; the id of the series alone does not, while its only version is a working copy. */
    private Node ofSeries(@Nullable String objectId, @Nullable String seriesId) {
        return call.document(objectId == null || objectId.isEmpty() ? seriesId : objectId);
    }

    ObjectData latest(@Nullable String objectId, @Nullable String seriesId, boolean major, Detail detail) {
        Node node = ofSeries(objectId, seriesId);
        NodeId series = node.version().series();
        Node latest = major
                ? call.view().versions(series).stream()
                        .filter(version -> version.version().latestMajor())
                        .findFirst()
                        .orElseThrow(() -> new Failure.NotFound("There is no major version of " + series))
                : call.node(series.toString());
        return new Objects(call).of(latest, detail);
    }

    /** All versions, newest first; before them the working copy, if the caller may see it. */
    List<ObjectData> all(@Nullable String objectId, @Nullable String seriesId, Detail detail) {
        Node node = ofSeries(objectId, seriesId);
        NodeId series = node.version().series();
        List<Node> versions = new ArrayList<>();
        NodeId copy = node.version().kind() == Node.Kind.WORKING_COPY
                ? node.id()
                : node.version().workingCopy();
        if (copy != null) {
            call.view().node(copy).ifPresent(versions::add);
        }
        versions.addAll(call.view().versions(series));
        Objects objects = new Objects(call);
        return versions.stream().map(version -> objects.of(version, detail)).toList();
    }
}
