package gongwen.server.webdav;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Webdav;
import gongwen.rules.node.ContentInfo;
import gongwen.server.content.ReceivedContent;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.TreeCopy;
import gongwen.server.node.Work;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** COPY and MOVE. */
final class Transfer {

    private final DavCall call;
    private final boolean move;
    private final DavTarget source;
    private final DavTarget destination;

    Transfer(DavCall call, boolean move) {
        this.call = call;
        this.move = move;
        this.source = call.target();
        String header = call.request().getHeader("Destination");
        if (header == null) {
            throw new Failure.InvalidArgument("The header Destination is needed");
        }
        this.destination = call.resolve(DavAddress.of(header, call.request()));
    }

    ResponseEntity<?> carryOut() throws IOException {
        Node node = source.existing();
        Node there = destination.node();
        Depth depth = Depth.of(call.request(), Depth.INFINITY);
        if (depth == Depth.ONE || move && depth == Depth.ZERO && call.isFolder(node)) {
            throw new Failure.InvalidArgument("The header Depth says what cannot be");
        }
        requireApart(node);
        Node folder = destination.folder();
        LockGuard guard = new LockGuard(call);
        if (move) {
            source.folder();
            guard.require(source, true);
        } else {
            guard.requireConditions(source);
        }
        guard.requireFree(destination, there == null || !isSavedOver(node, there));
        if (there != null && "F".equalsIgnoreCase(call.request().getHeader("Overwrite"))) {
            throw new DavRefused(HttpStatus.PRECONDITION_FAILED, "", "webdav.exists");
        }
        if (there != null && isSavedOver(node, there)) {
            saveOver(node, there);
        } else {
            place(node, there, folder, depth);
        }
        return ResponseEntity.status(there == null ? HttpStatus.CREATED : HttpStatus.NO_CONTENT)
                .build();
    }

    /** Neither onto itself, nor into itself, nor over a folder that it lies in. */
    private void requireApart(Node node) {
        boolean same = source.address().equals(destination.address());
        boolean into = call.isFolder(node) && destination.address().isAtOrBelow(source.address());
        boolean over = destination.isThere() && source.address().isAtOrBelow(destination.address());
        if (same || into || over) {
            throw new DavRefused(HttpStatus.FORBIDDEN, "", "webdav.itself");
        }
    }

    private void place(Node node, @Nullable Node there, Node folder, Depth depth) {
        Work.Patch named = node.name().equals(destination.address().name())
                ? Work.Patch.NOTHING
                : Work.Patch.of(Map.of(Cm.NAME, destination.address().name()));
        TreeCopy copies = new TreeCopy(call.parts().copies(), call.dictionary());
        call.change(work -> {
            if (there != null && !there.id().equals(node.id())) {
                work.delete(there.id(), false);
            }
            if (!move) {
                return depth == Depth.ZERO
                        ? copies.alone(work, folder.id(), node, named)
                        : copies.into(work, folder.id(), node, named);
            }
            if (!named.equals(Work.Patch.NOTHING)) {
                work.update(node.id(), null, named);
            }
            Node from = source.folder();
            if (!from.id().equals(folder.id())) {
                work.move(node.id(), from.id(), folder.id());
            }
            return node.id();
        });
    }

    /**
     * Programs save by writing a file beside the document and moving it over. That makes the document's next version; it
     * stays the document that it is, with its history.
     */
    private boolean isSavedOver(Node node, Node there) {
        return node.state().type().equals(Cm.CONTENT)
                && call.isFile(there)
                && !there.id().equals(node.id());
    }

    private void saveOver(Node node, Node there) throws IOException {
        ContentInfo content = node.state().content();
        Map<QualifiedName, @Nullable Object> properties = new HashMap<>();
        properties.put(Webdav.DEADPROPERTIES, DeadProperties.of(node).kept());
        try (InputStream in = content == null
                        ? InputStream.nullInputStream()
                        : call.parts().contents().open(content, 0, -1);
                ReceivedContent received = call.parts()
                        .contents()
                        .receive(
                                in,
                                content == null ? null : content.mimeType(),
                                destination.address().name())) {
            call.change(work -> {
                work.setContent(there.id(), null, received, Work.Next.MINOR);
                work.update(there.id(), null, new Work.Patch(properties, Set.of(Webdav.OBJECT), Set.of(), null));
                if (move) {
                    work.delete(node.id(), true);
                }
                return there;
            });
        }
    }
}
