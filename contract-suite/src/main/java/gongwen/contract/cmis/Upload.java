package gongwen.contract.cmis;

import java.nio.charset.StandardCharsets;

/** A file as it is sent. */
public record Upload(String name, String mimeType, byte[] bytes) {

    /** A text file in UTF-8. */
    public static Upload text(String name, String text) {
        return new Upload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
