package gongwen.server.rest.node;

import gongwen.rules.node.NodeId;
import gongwen.server.content.ReceivedContent;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.Work;
import gongwen.server.rendition.RenditionName;
import gongwen.server.rest.RestCall;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A form with a file, as Alfresco's clients upload: the file, and fields that say what to make of it. */
final class Upload {

    private static final String FILE = "filedata";
    private static final int LONGEST_FIELD = 1_000_000;

    private final Map<String, List<String>> fields = new HashMap<>();
    private final Part file;

    private Upload(Part file) {
        this.file = file;
    }

    /**
     * Reads the form; what is in the address counts where the form says nothing.
     *
     * @throws Failure.InvalidArgument if it has no file
     */
    static Upload read(HttpServletRequest request) {
        try {
            Part file = request.getPart(FILE);
            if (file == null) {
                throw new Failure.InvalidArgument("The form has no part " + FILE);
            }
            Upload upload = new Upload(file);
            for (Part part : request.getParts()) {
                if (!part.getName().equals(FILE)) {
                    upload.fields
                            .computeIfAbsent(part.getName(), name -> new ArrayList<>())
                            .add(text(part));
                }
            }
            return upload;
        } catch (ServletException | IllegalStateException e) {
            throw new Failure.InvalidArgument("The form cannot be read, or is larger than the server takes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Part part) throws IOException {
        if (part.getSize() > LONGEST_FIELD) {
            throw new Failure.InvalidArgument("A field of the form is too long");
        }
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private @Nullable String field(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }

    private boolean flag(String name) {
        return "true".equals(field(name));
    }

    /** What the form asks for beyond the usual of the answer. */
    Optional<String> include() {
        return Optional.ofNullable(field("include"));
    }

    /**
     * Keeps the file as a new node, or as the next version of the node that has its name.
     *
     * @param autoRename whether the address asks to number a name that is taken
     */
    NodeId store(RestCall call, Node parent, boolean autoRename) {
        List<RenditionName> renditions = renditions();
        NodeId stored = store(call, parent, body(), autoRename);
        new DocumentRenditions(call, new NodeFinder(call).node(stored.toString())).wantWherePossible(renditions);
        return stored;
    }

    /** Which renditions the form asks for. */
    private List<RenditionName> renditions() {
        String names = field("renditions");
        return names == null
                ? List.of()
                : Arrays.stream(names.split(","))
                        .map(String::strip)
                        .map(DocumentRenditions::name)
                        .toList();
    }

    private NodeId store(RestCall call, Node parent, NodeBody body, boolean autoRename) {
        try (InputStream in = file.getInputStream();
                ReceivedContent received = call.parts().contents().receive(in, file.getContentType(), body.name())) {
            Optional<Node> there = flag("overwrite") ? existing(call, parent, body) : Optional.empty();
            return there.isPresent()
                    ? overwrite(call, there.get(), body, received)
                    : new NewNodes(call).create(parent, body, received, autoRename || flag("autoRename"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NodeBody body() {
        String name = Optional.ofNullable(field("name")).orElse(file.getSubmittedFileName());
        Map<String, @Nullable Object> properties = new HashMap<>();
        fields.forEach((field, values) -> {
            if (field.contains(":")) {
                properties.put(field, values.size() == 1 ? values.get(0) : values);
            }
        });
        return new NodeBody(
                name,
                Optional.ofNullable(field("nodeType")).orElse("cm:content"),
                field("relativePath"),
                null,
                properties,
                null,
                null);
    }

    private static Optional<Node> existing(RestCall call, Node parent, NodeBody body) {
        String path = (body.relativePath() == null ? "" : body.relativePath() + "/") + body.name();
        return call.view().atPath(parent.id(), path).filter(found -> new Documents(call).isFile(found));
    }

    private NodeId overwrite(RestCall call, Node there, NodeBody body, ReceivedContent received) {
        Work.Patch patch = new Patches(call).of(there, body.withoutPlace());
        return call.change(work -> {
            if (!patch.properties().isEmpty()) {
                work.update(there.id(), null, patch);
            }
            work.setContent(there.id(), null, received, new Work.Next(flag("majorVersion"), field("comment")));
            return there.id();
        });
    }
}
