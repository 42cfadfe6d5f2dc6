package gongwen.server.rest.node;

import gongwen.models.names.Cm;
import gongwen.models.names.Fm;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.content.ReceivedContent;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.NodeQuery.Field;
import gongwen.server.node.Page;
import gongwen.server.node.Paging;
import gongwen.server.node.Role;
import gongwen.server.node.Work;
import gongwen.server.rest.RestCall;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The comments on a node. As on Alfresco each is a node below it, so whoever may read the node may read them, and the
 * rules judge their words as those of any content.
 */
final class Comments {

    private static final String FORUM = "discussion";
    private static final String TOPIC = "Comments";
    private static final int LONGEST = 100_000;
    private static final AccessList OF_ITS_WRITER =
            new AccessList(true, Set.of(new AccessList.Entry("ROLE_OWNER", Role.COORDINATOR.alfrescoName())));
    private static final List<NodeQuery.Order> NEWEST_FIRST =
            List.of(new NodeQuery.Order(Field.Builtin.CREATED, false));

    private final RestCall call;

    Comments(RestCall call) {
        this.call = call;
    }

    Page<Node> of(Node node, Paging paging) {
        Optional<Node> topic = topic(node);
        return topic.isEmpty()
                ? new Page<>(List.of(), 0, false)
                : call.view().children(topic.get().id(), Cm.CONTAINS, NEWEST_FIRST, paging);
    }

    private Optional<Node> topic(Node node) {
        return call.view().children(node.id(), Fm.DISCUSSION, null, new Paging(0, 1)).items().stream()
                .findFirst()
                .flatMap(forum -> call.view().atPath(forum.id(), TOPIC));
    }

    /**
     * A comment of a node.
     *
     * @throws Failure.NotFound if it is none of this node's
     */
    Node get(Node node, String id) {
        Node comment = new NodeFinder(call).node(id);
        NodeId topic = topic(node).map(Node::id).orElse(null);
        if (topic == null || !topic.equals(comment.state().primaryParent())) {
            throw NodeFinder.notFound(id);
        }
        return comment;
    }

    NodeId add(Node node, @Nullable String text) {
        Optional<Node> topic = topic(node);
        long before = node.state().properties().number(Fm.COMMENT_COUNT).orElse(0L);
        return received(
                text,
                content -> call.change(work -> {
                    work.update(node.id(), null, counted(before + 1));
                    NodeId parent = topic.map(Node::id).orElseGet(() -> newTopic(work, node));
                    String name = "comment-" + UUID.randomUUID();
                    return work.create(new Work.NewNode(
                            Fm.POST,
                            Set.of(),
                            Map.of(Cm.NAME, name),
                            parent,
                            Cm.CONTAINS,
                            content,
                            null,
                            OF_ITS_WRITER,
                            Work.Initial.NONE));
                }));
    }

    private static Work.Patch counted(long count) {
        return new Work.Patch(
                Map.of(Fm.COMMENT_COUNT, count), Set.of(Fm.DISCUSSABLE, Fm.COMMENTS_ROLLUP), Set.of(), null);
    }

    private static NodeId newTopic(Work work, Node node) {
        NodeId forum = work.create(new Work.NewNode(
                Fm.FORUM,
                Set.of(),
                Map.of(Cm.NAME, FORUM),
                node.id(),
                Fm.DISCUSSION,
                null,
                null,
                AccessList.INHERITED,
                Work.Initial.NONE));
        return work.create(new Work.NewNode(
                Fm.TOPIC,
                Set.of(),
                Map.of(Cm.NAME, TOPIC),
                forum,
                Cm.CONTAINS,
                null,
                null,
                AccessList.INHERITED,
                Work.Initial.NONE));
    }

    void change(Node comment, @Nullable String text) {
        received(
                text,
                content -> call.change(work -> {
                    work.setContent(comment.id(), null, content, null);
                    return comment.id();
                }));
    }

    void remove(Node node, Node comment) {
        long before = node.state().properties().number(Fm.COMMENT_COUNT).orElse(1L);
        call.change(work -> {
            work.delete(comment.id(), true);
            work.update(node.id(), null, counted(Math.max(0, before - 1)));
            return node;
        });
    }

    private NodeId received(@Nullable String text, Function<ReceivedContent, NodeId> change) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new Failure.InvalidArgument("A comment has a content of 1 to " + LONGEST + " characters");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (ReceivedContent content =
                call.parts().contents().receive(new ByteArrayInputStream(bytes), "text/plain", "comment.txt")) {
            return change.apply(content);
        }
    }
}
