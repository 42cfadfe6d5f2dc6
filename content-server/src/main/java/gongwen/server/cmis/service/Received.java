package gongwen.server.cmis.service;

import gongwen.server.content.ContentStore;
import gongwen.server.content.ReceivedContent;
import java.util.function.Function;
import org.apache.chemistry.opencmis.commons.data.ContentStream;
import org.jspecify.annotations.Nullable;

/** Takes in the content stream of a request for the time of one change; what the change does not keep is gone after it. */
final class Received {

    private Received() {}

    /**
     * Runs a change with the content a client sends, if it sends any.
     *
     * @param fallbackName the file name if the client gives none
     */
    static <R> R with(
            ContentStore contents,
            @Nullable ContentStream stream,
            @Nullable String fallbackName,
            Function<@Nullable ReceivedContent, R> change) {
        if (stream == null || stream.getStream() == null) {
            return change.apply(null);
        }
        String given = stream.getFileName();
        String name = given == null || given.isBlank() ? fallbackName : given;
        try (ReceivedContent received = contents.receive(stream.getStream(), stream.getMimeType(), name)) {
            return change.apply(received);
        }
    }
}
