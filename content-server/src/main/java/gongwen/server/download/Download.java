package gongwen.server.download;

import gongwen.rules.node.ContentInfo;
import gongwen.server.content.ContentStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Sends a stream with Alfresco's headers, whole or in ranges. Only what no browser would run as a page is shown in the
 * browser; everything else is saved, whatever the client asks for.
 */
public final class Download {

    private static final String CACHE = "max-age=0, must-revalidate";
    private static final Set<String> SHOWN =
            Set.of("application/pdf", "image/jpeg", "image/png", "image/gif", "image/bmp", "image/webp", "image/tiff");
    private static final HexFormat HEX = HexFormat.of();

    private final ContentStore contents;

    public Download(ContentStore contents) {
        this.contents = contents;
    }

    /**
     * What is sent.
     *
     * @param content the stream, null for an empty one
     * @param mimeType its type
     * @param fileName what to call it
     * @param modified when what it is of was last changed
     */
    public record Sent(@Nullable ContentInfo content, String mimeType, String fileName, Instant modified) {}

    /** The answer; its body is null where nothing has to be sent. */
    public ResponseEntity<?> of(
            Sent sent, boolean attachment, HttpServletRequest request, HttpServletResponse response) {
        String etag = '"' + Long.toString(sent.modified().toEpochMilli()) + '"';
        ServletWebRequest web = new ServletWebRequest(request, response);
        if (web.checkNotModified(etag, sent.modified().toEpochMilli())) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .header(HttpHeaders.CACHE_CONTROL, CACHE)
                    .build();
        }
        Resource resource = sent.content() == null
                ? new ByteArrayResource(new byte[0])
                : new StoredResource(contents, sent.content());
        long size = sent.content() == null ? 0 : sent.content().size();
        HttpHeaders headers = headers(sent, attachment, etag);
        if (request.getHeader(HttpHeaders.RANGE) != null && size > 0) {
            // Spring cuts a resource into the ranges that are asked for
            headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
            return new ResponseEntity<>(resource, headers, HttpStatus.OK);
        }
        return whole(resource, size, headers);
    }

    private static HttpHeaders headers(Sent sent, boolean attachment, String etag) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CACHE_CONTROL, CACHE);
        headers.set(HttpHeaders.ETAG, etag);
        headers.setLastModified(sent.modified());
        headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
        headers.set(HttpHeaders.CONTENT_TYPE, sent.mimeType() + ";charset=UTF-8");
        if (attachment || !isShown(sent.mimeType())) {
            headers.set(HttpHeaders.CONTENT_DISPOSITION, disposition(sent.fileName()));
        }
        return headers;
    }

    private static boolean isShown(String mimeType) {
        return SHOWN.contains(mimeType) || mimeType.startsWith("audio/") || mimeType.startsWith("video/");
    }

    private static ResponseEntity<?> whole(Resource resource, long size, HttpHeaders headers) {
        if (size > 0) {
            headers.set(HttpHeaders.CONTENT_RANGE, "bytes 0-" + (size - 1) + "/" + size);
        }
        headers.setContentLength(size);
        return new ResponseEntity<>(resource, headers, HttpStatus.OK);
    }

    /** The name once for old clients, with a blank for each character they cannot take, and once as it is. */
    public static String disposition(String fileName) {
        StringBuilder plain = new StringBuilder();
        fileName.chars().forEach(c -> plain.append(c < 0x20 || c > 0x7e || c == '"' || c == '\\' ? ' ' : (char) c));
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(fileName);
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each >= '0' && each <= '9'
                    || each >= 'a' && each <= 'z'
                    || each >= 'A' && each <= 'Z'
                    || each == '.'
                    || each == '-'
                    || each == '_';
            if (plain) {
                encoded.append((char) each);
            } else {
                encoded.append('%').append(HEX.toHexDigits(each));
            }
        }
        return encoded.toString();
    }
}
