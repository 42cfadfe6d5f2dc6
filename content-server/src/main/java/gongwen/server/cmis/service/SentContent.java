package gongwen.server.cmis.service;

import gongwen.rules.node.ContentInfo;
import gongwen.server.cmis.mapping.PropertyValues;
import gongwen.server.node.Node;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.GregorianCalendar;
import org.apache.chemistry.opencmis.commons.data.CacheHeaderContentStream;
import org.apache.chemistry.opencmis.commons.data.ContentLengthContentStream;
import org.apache.chemistry.opencmis.commons.data.LastModifiedContentStream;
import org.apache.chemistry.opencmis.commons.data.PartialContentStream;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ContentStreamImpl;
import org.jspecify.annotations.Nullable;

/** A content stream on its way to the client, with what lets the client skip it next time. */
class SentContent extends ContentStreamImpl
        implements CacheHeaderContentStream, LastModifiedContentStream, ContentLengthContentStream {

    private static final long serialVersionUID = 1L;

    private final String sha256;
    private final GregorianCalendar lastModified;

    SentContent(Node document, ContentInfo content, long length, InputStream stream) {
        super(fileName(document, content), BigInteger.valueOf(length), content.mimeType(), stream);
        this.sha256 = content.sha256();
        this.lastModified = PropertyValues.calendar(document.state().audit().modified());
    }

    private static String fileName(Node document, ContentInfo content) {
        return content.fileName() == null ? document.name() : content.fileName();
    }

    /** Part of a content stream. */
    static final class Part extends SentContent implements PartialContentStream {

        private static final long serialVersionUID = 1L;

        Part(Node document, ContentInfo content, long length, InputStream stream) {
            super(document, content, length, stream);
        }
    }

    @Override
    public String getETag() {
        return sha256;
    }

    @Override
    public String getCacheControl() {
        return "private, max-age=0, must-revalidate";
    }

    @Override
    public @Nullable GregorianCalendar getExpires() {
        return null;
    }

    @Override
    public GregorianCalendar getLastModified() {
        return lastModified;
    }
}
