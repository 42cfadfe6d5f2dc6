package gongwen.server.download;

import gongwen.rules.node.ContentInfo;
import gongwen.server.content.ContentStore;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** Kept bytes as Spring sends them. */
final class StoredResource extends AbstractResource {

    private final ContentStore contents;
    private final ContentInfo content;

    StoredResource(ContentStore contents, ContentInfo content) {
        this.contents = contents;
        this.content = content;
    }

    @Override
    public String getDescription() {
        return "content " + content.sha256();
    }

    @Override
    public InputStream getInputStream() {
        return contents.open(content, 0, -1);
    }

    @Override
    public long contentLength() {
        return content.size();
    }
}
