package gongwen.server.webdav;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.server.content.ReceivedContent;
import gongwen.server.download.Download;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.Work;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** GET, HEAD, PUT, MKCOL and DELETE. */
final class Files {

    private final DavCall call;

    Files(DavCall call) {
        this.call = call;
    }

    /** Sends a file as every door does, so that no browser runs it. */
    ResponseEntity<?> get(HttpServletResponse response) {
        Node node = call.target().existing();
        if (!call.isFile(node)) {
            throw new DavRefused(HttpStatus.METHOD_NOT_ALLOWED, "", "webdav.folder");
        }
        HttpServletRequest request = call.request();
        boolean head = request.getMethod().equals(HttpMethod.HEAD.name());
        ContentInfo content = head ? node.state().content() : call.view().contentToRead(node);
        String type = content == null ? "application/octet-stream" : content.mimeType();
        ResponseEntity<?> answer = new Download(call.parts().contents())
                .of(
                        new Download.Sent(
                                content, type, node.name(), node.state().audit().modified()),
                        false,
                        request,
                        response);
        return head
                ? ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .build()
                : answer;
    }

    /** The body becomes a new file, or the next version of the one that is there. */
    ResponseEntity<?> put() throws IOException {
        HttpServletRequest request = call.request();
        if (request.getHeader(HttpHeaders.CONTENT_RANGE) != null) {
            throw new Failure.InvalidArgument("A part of a file cannot be put");
        }
        DavTarget target = call.target();
        Node there = target.node();
        if (there != null && !call.isFile(there)) {
            throw new DavRefused(HttpStatus.METHOD_NOT_ALLOWED, "", "webdav.folder");
        }
        Node folder = target.folder();
        requireUnchanged(there);
        new LockGuard(call).require(target, there == null);
        try (InputStream in = request.getInputStream();
                ReceivedContent received = call.parts()
                        .contents()
                        .receive(in, request.getContentType(), target.address().name())) {
            if (there == null) {
                create(folder, target.address().name(), Cm.CONTENT, received, (work, id) -> {});
            } else {
                replace(there, received);
            }
        }
        return ResponseEntity.status(there == null ? HttpStatus.CREATED : HttpStatus.NO_CONTENT)
                .build();
    }

    /** {@code If-Match} and {@code If-None-Match}, by which programs keep from overwriting what others wrote. */
    private void requireUnchanged(@Nullable Node there) {
        String match = call.request().getHeader(HttpHeaders.IF_MATCH);
        String noneMatch = call.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        boolean refused = match != null && !names(match, there) || noneMatch != null && names(noneMatch, there);
        if (refused) {
            throw new DavRefused(HttpStatus.PRECONDITION_FAILED, "", "webdav.condition");
        }
    }

    private static boolean names(String etags, @Nullable Node there) {
        return there != null && (etags.trim().equals("*") || etags.contains(DavCall.etag(there)));
    }

    /** What was empty gets its first content; everything else is kept as a version. */
    private void replace(Node there, ReceivedContent received) {
        ContentInfo before = there.state().content();
        if (before != null && before.sha256().equals(received.info().sha256())) {
            return;
        }
        boolean empty = before == null || before.size() == 0;
        call.change(work -> {
            work.setContent(there.id(), null, received, empty ? null : Work.Next.MINOR);
            return there;
        });
    }

    /** Makes an empty file and does something more with it in the same change. */
    void createEmpty(DavTarget target, BiConsumer<Work, NodeId> more) {
        create(target.folder(), target.address().name(), Cm.CONTENT, null, more);
    }

    ResponseEntity<?> makeFolder() throws IOException {
        if (call.request().getInputStream().read() >= 0) {
            throw new DavRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "", "webdav.body");
        }
        DavTarget target = call.target();
        if (target.isThere()) {
            throw new DavRefused(HttpStatus.METHOD_NOT_ALLOWED, "resource-must-be-null", "webdav.exists");
        }
        Node folder = target.folder();
        new LockGuard(call).require(target, true);
        create(folder, target.address().name(), Cm.FOLDER, null, (work, id) -> {});
        return ResponseEntity.status(HttpStatus.CREATED).build();
    }

    private void create(
            Node folder,
            String name,
            QualifiedName type,
            @Nullable ReceivedContent content,
            BiConsumer<Work, NodeId> more) {
        call.change(work -> {
            NodeId id = work.create(new Work.NewNode(
                    type,
                    Set.of(),
                    Map.of(Cm.NAME, name),
                    folder.id(),
                    Cm.CONTAINS,
                    content,
                    null,
                    AccessList.INHERITED,
                    Work.Initial.MAJOR));
            more.accept(work, id);
            return id;
        });
    }

    ResponseEntity<?> delete() {
        DavTarget target = call.target();
        Node node = target.existing();
        target.folder();
        new LockGuard(call).require(target, true);
        call.change(work -> {
            work.delete(node.id(), false);
            return node;
        });
        return ResponseEntity.noContent().build();
    }
}
