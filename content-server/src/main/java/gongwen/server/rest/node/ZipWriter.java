package gongwen.server.rest.node;

import gongwen.models.names.Cm;
import gongwen.rules.node.ContentInfo;
import gongwen.rules.node.NodeId;
import gongwen.server.node.Node;
import gongwen.server.node.Page;
import gongwen.server.node.Paging;
import gongwen.server.rest.RestCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes nodes with all below them into a zip, in constant memory: what the caller may read now, and nothing else. */
final class ZipWriter {

    private static final int PAGE = 1000;

    private final RestCall call;
    private final Documents documents;
    private final Set<String> names = new HashSet<>();

    ZipWriter(RestCall call) {
        this.call = call;
        this.documents = new Documents(call);
    }

    void write(List<NodeId> nodes, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (NodeId id : nodes) {
            Node node = call.view().node(id).orElse(null);
            if (node != null) {
                add(zip, node, "");
            }
        }
        zip.finish();
    }

    private void add(ZipOutputStream zip, Node node, String folder) throws IOException {
        String name = free(folder + node.name());
        if (documents.isFolder(node)) {
            zip.putNextEntry(new ZipEntry(name + "/"));
            zip.closeEntry();
            addChildren(zip, node, name + "/");
        } else if (documents.isFile(node)) {
            zip.putNextEntry(new ZipEntry(name));
            ContentInfo content = call.view().contentToRead(node);
            if (content != null) {
                try (InputStream in = call.parts().contents().open(content, 0, -1)) {
                    in.transferTo(zip);
                }
            }
            zip.closeEntry();
        }
    }

    private void addChildren(ZipOutputStream zip, Node folder, String path) throws IOException {
        Page<Node> page;
        int skip = 0;
        do {
            page = call.view().children(folder.id(), Cm.CONTAINS, null, new Paging(skip, PAGE));
            for (Node child : page.items()) {
                add(zip, child, path);
            }
            skip += PAGE;
        } while (page.hasMoreItems());
    }

    /** Two nodes of one name may be asked for at once. */
    private String free(String wanted) {
        String name = wanted;
        for (int number = 1; !names.add(name); number++) {
            name = wanted + "-" + number;
        }
        return name;
    }
}
