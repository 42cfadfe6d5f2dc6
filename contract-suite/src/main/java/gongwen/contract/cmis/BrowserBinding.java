package gongwen.contract.cmis;

import gongwen.contract.http.HttpAnswer;
import gongwen.contract.http.HttpConnection;
import gongwen.contract.http.MultipartForm;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CMIS Browser binding requests over one connection, without a client library between. For one thread. */
public final class BrowserBinding implements AutoCloseable {

    public static final String PATH = "/alfresco/api/-default-/public/cmis/versions/1.1/browser";

    private static final String TICKETS = "/alfresco/api/-default-/public/authentication/versions/1/tickets";
    private static final Pattern TICKET = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpConnection connection;
    private final String authorization;

    private BrowserBinding(HttpConnection connection, String authorization) {
        this.connection = connection;
        this.authorization = authorization;
    }

    /** Sends user and password with every request. */
    public static BrowserBinding withPassword(URI server, Credentials credentials, Duration timeout) {
        return new BrowserBinding(new HttpConnection(server, timeout), credentials.basic());
    }

    /** Sends a ticket with every request. */
    public static BrowserBinding withTicket(URI server, String ticket, Duration timeout) {
        return new BrowserBinding(new HttpConnection(server, timeout), Credentials.basic(ticket));
    }

    /** The same connection with another ticket. */
    public BrowserBinding with(String ticket) {
        return new BrowserBinding(connection, Credentials.basic(ticket));
    }

    /**
     * Logs in.
     *
     * @return the ticket
     * @throws IOException if the server does not give one
     */
    public static String logIn(URI server, Credentials credentials, Duration timeout) throws IOException {
        String body = "{\"userId\":\"" + credentials.userId() + "\",\"password\":\"" + credentials.password() + "\"}";
        try (HttpConnection connection = new HttpConnection(server, timeout)) {
            HttpAnswer answer = connection.post(
                    TICKETS, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
            Matcher ticket = TICKET.matcher(answer.text());
            if (!answer.isSuccess() || !ticket.find()) {
                throw new IOException("No ticket for " + credentials + ": HTTP " + answer.status());
            }
            return ticket.group(1);
        }
    }

    /** Reads an object or something of it; {@code query} follows {@code cmisselector=…}, encoded. */
    public HttpAnswer get(String objectId, String selector, String query) throws IOException {
        String target = PATH + "/root?objectId=" + encoded(objectId) + "&cmisselector=" + selector + query;
        return connection.get(target, Map.of("Authorization", authorization));
    }

    /** Where the repository begins. */
    public String rootFolderId() throws IOException {
        HttpAnswer answer =
                connection.get(PATH + "?cmisselector=repositoryInfo", Map.of("Authorization", authorization));
        return property(answer, "rootFolderId");
    }

    /** Reads an object by its path. */
    public HttpAnswer getByPath(String path) throws IOException {
        StringBuilder target = new StringBuilder(PATH).append("/root");
        for (String name : path.substring(1).split("/")) {
            target.append('/').append(encoded(name).replace("+", "%20"));
        }
        return connection.get(target + "?cmisselector=object&succinct=true", Map.of("Authorization", authorization));
    }

    public HttpAnswer query(String statement, int maxItems, int skipCount) throws IOException {
        String target = PATH + "?cmisselector=query&succinct=true&q=" + encoded(statement) + "&maxItems=" + maxItems
                + "&skipCount=" + skipCount;
        return connection.get(target, Map.of("Authorization", authorization));
    }

    /** Creates a document in a folder; list values are multi-valued properties. */
    public HttpAnswer createDocument(String folderId, Map<String, ?> properties, byte[] content, String mimeType)
            throws IOException {
        MultipartForm form = form("createDocument", properties).file("content", "content", mimeType, content);
        return post(folderId, form);
    }

    /** Changes properties of an object. */
    public HttpAnswer update(String objectId, Map<String, ?> properties) throws IOException {
        return post(objectId, form("update", properties));
    }

    /** Changes properties of an object if its change token still is this one. */
    public HttpAnswer update(String objectId, String changeToken, Map<String, ?> properties) throws IOException {
        return post(objectId, form("update", properties).field("changeToken", changeToken));
    }

    /** Sends any form to an object. */
    public HttpAnswer post(String objectId, MultipartForm form) throws IOException {
        return connection.post(
                PATH + "/root?objectId=" + encoded(objectId),
                Map.of("Authorization", authorization, "Content-Type", MultipartForm.CONTENT_TYPE),
                form.bytes());
    }

    /** A form that asks for an action with these properties. */
    public static MultipartForm form(String action, Map<String, ?> properties) {
        MultipartForm form = new MultipartForm()
                .field("_charset_", "UTF-8")
                .field("cmisaction", action)
                .field("succinct", "true");
        int index = 0;
        for (Map.Entry<String, ?> property : properties.entrySet()) {
            form.field("propertyId[" + index + "]", property.getKey());
            if (property.getValue() instanceof List<?> values) {
                for (int i = 0; i < values.size(); i++) {
                    form.field("propertyValue[" + index + "][" + i + "]", text(values.get(i)));
                }
            } else {
                form.field("propertyValue[" + index + "]", text(property.getValue()));
            }
            index++;
        }
        return form;
    }

    /** The value of a text property in a succinct answer, without a JSON parser's cost. */
    public static String property(HttpAnswer answer, String name) {
        Matcher value = Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*\"([^\"]*)\"")
                .matcher(answer.text());
        if (!value.find()) {
            throw new IllegalStateException("No " + name + " in " + answer);
        }
        return value.group(1);
    }

    @Override
    public void close() {
        connection.close();
    }

    /** Times go as milliseconds (CMIS 1.1 §5.4.1.3). */
    private static String text(Object value) {
        return value instanceof Calendar time ? String.valueOf(time.getTimeInMillis()) : String.valueOf(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
