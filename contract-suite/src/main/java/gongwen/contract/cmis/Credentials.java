package gongwen.contract.cmis;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What an account proves itself with; it is never printed. */
public record Credentials(String userId, String password) {

    /** The value of an {@code Authorization} header (RFC 7617). */
    public String basic() {
        return basic(userId + ":" + password);
    }

    /** The same header for a ticket, the way Alfresco takes it. */
    public static String basic(String text) {
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return userId;
    }
}
