package gongwen.server.rest.node;

import gongwen.rules.node.ContentInfo;
import gongwen.server.download.Download;
import gongwen.server.envelope.Disabled;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.rendition.Rendition;
import gongwen.server.rendition.RenditionName;
import gongwen.server.rest.Facts;
import gongwen.server.rest.RestCall;
import gongwen.server.rest.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The renditions of one document, or of one version of it, as Alfresco's REST API shows them. */
final class DocumentRenditions {

    private static final String CREATED = "CREATED";
    private static final String NOT_CREATED = "NOT_CREATED";

    private final RestCall call;
    private final Node node;

    /** @throws Failure.InvalidArgument if the node is no file */
    DocumentRenditions(RestCall call, Node node) {
        if (!new Documents(call).isFile(node)) {
            throw new Failure.InvalidArgument("Node " + node.id() + " is no file");
        }
        this.call = call;
        this.node = node;
    }

    /**
     * A rendition by its name.
     *
     * @throws Failure.NotFound if there is none of this name
     */
    static RenditionName name(String id) {
        return RenditionName.of(id).orElseThrow(() -> NodeFinder.notFound(id));
    }

    /** All that can be, made or not. */
    List<Rendition> all() {
        ContentInfo content = node.state().content();
        return content == null ? List.of() : call.parts().renditions().of(content);
    }

    /** @throws Failure.NotFound if it is unknown, or cannot be of this document */
    Rendition get(String id) {
        return Optional.ofNullable(node.state().content())
                .flatMap(content -> call.parts().renditions().find(content, name(id)))
                .orElseThrow(() -> NodeFinder.notFound(id));
    }

    /**
     * Has a rendition made.
     *
     * @throws Failure.NameTaken if it is made already
     * @throws Disabled if it cannot be made of this document here
     */
    void want(String id) {
        RenditionName name = name(id);
        ContentInfo content = node.state().content();
        if (content == null || call.parts().renditions().find(content, name).isEmpty()) {
            throw new Disabled("Rendition " + id + " cannot be made of this type of document.");
        }
        if (!call.parts().renditions().want(content, name)) {
            throw new Failure.NameTaken("Rendition " + id + " of " + node.id() + " is there already");
        }
    }

    /** Has those renditions made that can be of this document. */
    void wantWherePossible(List<RenditionName> names) {
        ContentInfo content = node.state().content();
        if (content != null) {
            names.stream()
                    .filter(name ->
                            call.parts().renditions().find(content, name).isPresent())
                    .forEach(name -> call.parts().renditions().want(content, name));
        }
    }

    /**
     * What is to be sent of a rendition; the reading of its document is noted.
     *
     * @throws Failure.NotFound if it is not made
     */
    Download.Sent sent(String id) {
        Rendition rendition = get(id);
        ContentInfo content = rendition.content();
        if (content == null || call.view().contentToRead(node) == null) {
            throw NodeFinder.notFound(id);
        }
        Instant made = rendition.at();
        return new Download.Sent(
                content,
                rendition.name().mediaType(),
                rendition.name().fileName(node.name()),
                made == null ? node.state().audit().modified() : made);
    }

    /** Why it is not made is shown besides what Alfresco shows. */
    static Map<String, Object> shown(Rendition rendition) {
        ContentInfo made = rendition.content();
        String type = rendition.name().mediaType();
        return new Facts()
                .with("id", rendition.name().id())
                .with(
                        "content",
                        new Facts()
                                .with("mimeType", type)
                                .with("mimeTypeName", MediaTypeNames.of(type))
                                .with("sizeInBytes", made == null ? null : made.size())
                                .asMap())
                .with("status", made == null ? NOT_CREATED : CREATED)
                .with("failure", failure(rendition))
                .asMap();
    }

    private static @Nullable Map<String, Object> failure(Rendition rendition) {
        Instant at = rendition.at();
        return rendition.obstacle() == null || at == null
                ? null
                : new Facts()
                        .with("reason", rendition.obstacle().name())
                        .with("at", Times.written(at))
                        .asMap();
    }
}
