package gongwen.server.cmis.service;

import gongwen.rules.node.ContentInfo;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigInteger;
import org.apache.chemistry.opencmis.commons.data.ContentStream;
import org.apache.chemistry.opencmis.commons.exceptions.CmisContentAlreadyExistsException;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ContentStreamImpl;
import org.jspecify.annotations.Nullable;

/** Content streams of documents (CMIS 1.1, 2.2.4.11 and 18–20). Each method that changes one answers the object as it is then. */
final class Contents {

    private final Call call;

    Contents(Call call) {
        this.call = call;
    }

    /**
     * Opens a content stream or a part of it.
     *
     * @throws Failure.ModelViolated if the document has none
     */
    ContentStream get(
            @Nullable String objectId,
            @Nullable String streamId,
            @Nullable BigInteger offset,
            @Nullable BigInteger length) {
        Node document = call.document(objectId);
        ContentInfo content = call.view().contentToRead(document);
        if (content == null || streamId != null && !streamId.isEmpty()) {
            throw new Failure.ModelViolated("The document " + objectId + " has no such content stream");
        }
        long first = position(offset, 0, content.size());
        long count = Math.min(position(length, content.size(), Long.MAX_VALUE), content.size() - first);
        InputStream stream = call.parts().contents().open(content, first, count);
        boolean partial = first > 0 || count < content.size();
        return partial
                ? new SentContent.Part(document, content, count, stream)
                : new SentContent(document, content, count, stream);
    }

    private static long position(@Nullable BigInteger given, long otherwise, long most) {
        if (given == null) {
            return otherwise;
        }
        if (given.signum() < 0 || given.bitLength() > 62 || given.longValue() > most) {
            throw new Failure.InvalidArgument("The range lies outside the content stream");
        }
        return given.longValue();
    }

    Node set(
            @Nullable String objectId,
            boolean overwrite,
            @Nullable String changeToken,
            @Nullable ContentStream content) {
        Node document = changeable(objectId);
        if (content == null || content.getStream() == null) {
            throw new Failure.InvalidArgument("The request has no content stream");
        }
        if (!overwrite && document.state().content() != null) {
            throw new CmisContentAlreadyExistsException("The document " + objectId + " has a content stream already");
        }
        return replace(document, changeToken, content);
    }

    Node remove(@Nullable String objectId, @Nullable String changeToken) {
        return replace(changeable(objectId), changeToken, null);
    }

    /** Adds bytes to the end of the content stream. */
    Node append(@Nullable String objectId, @Nullable String changeToken, @Nullable ContentStream more) {
        Node document = changeable(objectId);
        if (more == null || more.getStream() == null) {
            throw new Failure.InvalidArgument("The request has no content stream");
        }
        ContentInfo content = document.state().content();
        if (content == null) {
            return replace(document, changeToken, more);
        }
        InputStream whole = new SequenceInputStream(call.parts().contents().open(content, 0, -1), more.getStream());
        return replace(
                document, changeToken, new ContentStreamImpl(content.fileName(), null, content.mimeType(), whole));
    }

    private Node changeable(@Nullable String objectId) {
        Node document = call.document(objectId);
        Versioning.requireLive(document);
        return document;
    }

    /** The content of a live document becomes a new version of it, as Alfresco does. */
    private Node replace(Node document, @Nullable String changeToken, @Nullable ContentStream content) {
        boolean newVersion = document.version().kind() == Node.Kind.LIVE;
        Long token = Updates.changeToken(changeToken, null);
        Received.with(
                call.parts().contents(),
                content,
                document.name(),
                received -> call.change(work -> {
                    work.setContent(document.id(), token, received, newVersion);
                    return document;
                }));
        return call.node(document.id().toString());
    }
}
