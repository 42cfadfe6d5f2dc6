package gongwen.server.leak;

import static gongwen.server.Caller.AUTHENTICATION;
import static gongwen.server.Caller.CORE;

import gongwen.server.Caller;
import gongwen.server.Caller.Answer;
import gongwen.server.RunningServer;
import gongwen.server.leak.Model.Item;
import gongwen.server.leak.Model.Reader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;

/** One person before the tree: what the model says, and what the server answers. */
final class Sight {

    static final String BROWSER = "/alfresco/api/-default-/public/cmis/versions/1.1/browser";

    final Grove grove;
    final Reader reader;
    private final Caller caller;

    Sight(RunningServer server, Grove grove, Reader reader) {
        this.grove = grove;
        this.reader = reader;
        Answer ticket = Caller.nobody(server)
                .post(
                        AUTHENTICATION + "/tickets",
                        "{\"userId\":\"" + reader.user() + "\",\"password\":\"" + RunningServer.PASSWORD + "\"}");
        this.caller = Caller.basic(server, ticket.json().at("/entry/id").asString());
    }

    boolean reads(Item item) {
        return Model.reads(reader, item);
    }

    boolean reaches(Item item) {
        return Model.reaches(reader, item);
    }

    Model model() {
        return grove.model;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The ids of what the model holds, live, of which something is true. */
    Set<String> ids(Predicate<Item> wanted) {
        return model().items(wanted).stream()
                .map(item -> item.id.toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Answer post(String path, String json) {
        return caller.post(path, json);
    }

    Answer get(String path) {
        return caller.get(path);
    }

    /** A WebDAV folder with its members. */
    Answer propfind(String path) {
        return caller.sendBytes("PROPFIND", path, new byte[0], "text/xml", "Depth", "1");
    }

    /** Of some items those for which an address answers 200; anything but that and 404 is shown as it is. */
    Set<String> answered(Predicate<Item> asked, Function<Item, String> address) {
        Set<String> seen = new TreeSet<>();
        for (Item item : model().items(asked)) {
            int status = get(address.apply(item)).status();
            if (status != 404) {
                seen.add(item.id + (status == 200 ? "" : " " + status));
            }
        }
        return seen;
    }

    /** What a list of REST holds, a member of each entry, of the tree alone. */
    Set<String> listed(String path, String pointer) {
        return entries(get(CORE + path))
                .map(entry -> entry.at(pointer).asString(""))
                .filter(this::isOfTheTree)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<JsonNode> entries(Answer answer) {
        return answer.json().at("/list/entries").valueStream().map(each -> each.at("/entry"));
    }

    boolean isOfTheTree(String id) {
        return isLive(id)
                || model().deleted().stream()
                        .anyMatch(item -> item.id.toString().equals(id));
    }

    boolean isLive(String id) {
        return !model().items(item -> item.id.toString().equals(id)).isEmpty();
    }

    /** An id of CMIS without the version. */
    static String plain(JsonNode object) {
        return object.at("/succinctProperties/cmis:objectId").asString("").replaceFirst(";.*", "");
    }

    Set<String> zipped() {
        String wanted = "{\"nodeIds\":[\"" + model().root().id + "\"]}";
        Answer created = caller.post(CORE + "/downloads", wanted);
        Set<String> names = new TreeSet<>();
        if (created.status() != 202) {
            return names;
        }
        byte[] bytes =
                caller.bytes(CORE + "/nodes/" + created.json().at("/entry/id").asString() + "/content");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add("/" + entry.getName().replaceFirst("/$", ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    String filesCounted() {
        String details = CORE + "/nodes/" + model().root().id + "/size-details";
        Answer asked = caller.post(details, "");
        return asked.status() == 202
                ? get(details + "/" + asked.json().at("/entry/jobId").asString())
                        .json()
                        .at("/entry/numberOfFiles")
                        .asString("")
                : "";
    }
}
