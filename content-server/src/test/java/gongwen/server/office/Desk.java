package gongwen.server.office;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.server.RunningServer;
import gongwen.server.node.Repository;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody of the district who works over CMIS, Browser Binding. */
public final class Desk {

    private static final String BROWSER = "/alfresco/api/-default-/public/cmis/versions/1.1/browser";
    private static final String BOUNDARY = "----gongwen";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningServer server;
    private final String url;
    private final String authorization;

    public Desk(RunningServer server, String user) {
        this.server = server;
        this.url = server.url() + BROWSER;
        byte[] credentials = (user + ":" + RunningServer.PASSWORD).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /** The outbox of a unit. */
    public String outbox(String unit) {
        return server.bean(Repository.class)
                .view(Actor.SYSTEM)
                .atPath("/Sites/" + unit + "/documentLibrary/outbox")
                .orElseThrow()
                .id()
                .toString();
    }

    /** Submits what the town's system does, as issued; answers the document sent. */
    public String submit(int number, Map<QualifiedName, Object> more) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("cmis:objectTypeId", "D:gw:outgoingDocument");
        values.put("cmis:secondaryObjectTypeIds", List.of("P:ex:tracked", "P:sec:classified"));
        Exchange.elements(number, LocalDate.of(2016, 3, 24), more).forEach((name, value) -> {
            boolean named = name.equals(Cm.NAME);
            values.put(named ? "cmis:name" : name.toString(), value instanceof LocalDate day ? date(day) : value);
        });
        return create("createDocument", outbox("SJZ"), values, "区政府:妥否,请批示。" + number);
    }

    /** A day as the Browser binding takes it. */
    public static String date(LocalDate day) {
        return String.valueOf(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    }

    public String create(String action, String folder, Map<String, ?> values, String content) {
        return sent(url + "/root?objectId=" + encoded(folder), form(action, values, content))
                .at("/succinctProperties/cmis:objectId")
                .asString();
    }

    /** Copies a document into a folder, under another name. */
    public String copy(String source, String folder, String name) {
        String target = url + "/root?objectId=" + encoded(folder) + "&sourceId=" + encoded(source);
        return sent(target, form("createDocumentFromSource", Map.of("cmis:name", name), null))
                .at("/succinctProperties/cmis:objectId")
                .asString();
    }

    /** Creates an item that lies in no folder. */
    public String createUnfiled(Map<String, ?> values) {
        return sent(url, form("createItem", values, null))
                .at("/succinctProperties/cmis:objectId")
                .asString();
    }

    public void update(String id, Map<String, ?> values) {
        sent(url + "/root?objectId=" + encoded(id), form("update", values, null));
    }

    /** Deletes a document, all its versions with it. */
    public void delete(String id) {
        sent(url + "/root?objectId=" + encoded(id), form("delete", Map.of(), null));
    }

    /** What refuses an act, with its codes. */
    public String refusal(Runnable act) {
        try {
            act.run();
            return "";
        } catch (IllegalStateException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    public List<JsonNode> query(String statement) {
        HttpRequest request = request(url + "?cmisselector=query&succinct=true&q=" + encoded(statement))
                .GET()
                .build();
        return answer(request).at("/results").valueStream().toList();
    }

    private JsonNode sent(String target, String form) {
        return answer(request(target)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.UTF_8))
                .build());
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(target)).header("Authorization", authorization);
    }

    private static JsonNode answer(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String form(String action, Map<String, ?> values, String content) {
        StringBuilder form = new StringBuilder();
        field(form, "_charset_", "UTF-8");
        field(form, "cmisaction", action);
        field(form, "succinct", "true");
        int index = 0;
        for (Map.Entry<String, ?> value : values.entrySet()) {
            field(form, "propertyId[" + index + "]", value.getKey());
            if (value.getValue() instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    field(form, "propertyValue[" + index + "][" + i + "]", String.valueOf(list.get(i)));
                }
            } else {
                field(form, "propertyValue[" + index + "]", String.valueOf(value.getValue()));
            }
            index++;
        }
        if (content != null) {
            form.append("--").append(BOUNDARY);
            form.append("\r\nContent-Disposition: form-data; name=\"content\"; filename=\"content\"");
            form.append("\r\nContent-Type: text/plain\r\n\r\n").append(content).append("\r\n");
        }
        return form.append("--").append(BOUNDARY).append("--\r\n").toString();
    }

    private static void field(StringBuilder form, String name, String value) {
        form.append("--").append(BOUNDARY);
        form.append("\r\nContent-Disposition: form-data; name=\"").append(name).append('"');
        form.append("\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n")
                .append(value)
                .append("\r\n");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
