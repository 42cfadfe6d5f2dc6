package gongwen.server.rest;

import static gongwen.server.Caller.CORE;
import static gongwen.server.rest.Shelf.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.names.Cm;
import gongwen.rules.node.NodeId;
import gongwen.server.Caller;
import gongwen.server.Caller.Answer;
import gongwen.server.RunningServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Models, libraries, tags, folder information and archives, as Alfresco's clients ask for them. */
interface LibraryContract {

    RunningServer server();

    private Caller clerk() {
        return Caller.of(server(), "lu.min");
    }

    private String upload(NodeId folder, String name, String text) {
        Answer answer = Form.withText(name, text).send(clerk(), CORE + "/nodes/" + folder + "/children");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.json().at("/entry/id").asString();
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json()
                .at("/list/entries")
                .valueStream()
                .map(each -> each.at("/entry/id").asString())
                .toList();
    }

    @Test
    default void typesShouldBeFoundAsTheChangeTypeMenuAsks() {
        String own = "(parentId in ('cm:content') and not namespaceUri matches('http://www.alfresco.*'))";

        List<String> types = ids(clerk().get(CORE + "/types?include=properties&maxItems=1000&where=" + encoded(own)));

        assertThat(types).contains("gw:outgoingDocument").doesNotContain("cm:content", "cm:folder");
        JsonNode type = clerk().get(CORE + "/types/gw:outgoingDocument", "Accept-Language", "zh-CN")
                .json()
                .at("/entry");
        assertThat(type.at("/parentId").asString()).isNotEmpty();
        assertThat(type.at("/model/namespacePrefix").asString()).isEqualTo("gw");
        assertThat(type.at("/properties").size()).isPositive();
        assertThat(clerk().get(CORE + "/types/gw:river").status()).isEqualTo(404);
        assertThat(ids(clerk().get(
                                CORE + "/aspects?maxItems=1000&where=" + encoded("(modelId in ('cm:contentmodel'))"))))
                .contains("cm:titled")
                .doesNotContain("app:uifacets");
    }

    @Test
    default void legacyClassShouldBeShownInTheWebScriptsForm() {
        JsonNode titled = clerk().get("/alfresco/s/api/classes/cm_titled").json();

        assertThat(titled.at("/name").asString()).isEqualTo("cm:titled");
        assertThat(titled.at("/isAspect").asBoolean()).isTrue();
        assertThat(titled.at("/properties/cm:title/dataType").asString()).isEqualTo("d:mltext");
        assertThat(titled.at("/properties/cm:title/defaultValue").isNull()).isTrue();
        assertThat(titled.at("/url").asString()).isEqualTo("/api/classes/cm_titled");
        JsonNode document =
                clerk().get("/alfresco/s/api/classes/gw_outgoingDocument").json();
        assertThat(document.at("/parent/name").asString()).isNotEmpty();
        assertThat(document.at("/defaultAspects/cm:auditable/url").asString()).isEqualTo("/api/classes/cm_auditable");
    }

    /** E05; a browser is not made to ask for a password. */
    @Test
    default void webScriptShouldRefuseInItsOwnForm() {
        Answer missing = clerk().get("/alfresco/s/api/classes/cm_river");
        Answer nobody = Caller.nobody(server()).get("/alfresco/s/api/classes/cm_titled");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json().at("/status/code").asInt()).isEqualTo(404);
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.json().at("/status/name").asString()).isEqualTo("Unauthorized");
        assertThat(nobody.header("WWW-Authenticate")).contains("Basic realm=");
        assertThat(Caller.nobody(server())
                        .get("/alfresco/s/api/classes/cm_titled", "User-Agent", "Mozilla/5.0")
                        .header("WWW-Authenticate"))
                .doesNotContain("Basic");
    }

    /** E43. */
    @Test
    default void libraryOfAnotherUnitShouldNotBeThere() {
        Caller town = Caller.of(server(), "hu.dan");

        assertThat(ids(town.get(CORE + "/sites?maxItems=1000"))).contains("SJZ").doesNotContain("CZJ");
        assertThat(town.get(CORE + "/sites/CZJ").status()).isEqualTo(404);
        assertThat(town.get(CORE + "/sites/CZJ/members").status()).isEqualTo(404);
        assertThat(town.get(CORE + "/sites/CZJ/containers").status()).isEqualTo(404);
        assertThat(town.get(CORE + "/queries/sites?term=CZJ")
                        .json()
                        .at("/list/pagination/totalItems")
                        .asInt(-1))
                .isZero();
    }

    @Test
    default void libraryShouldTellItsFoldersItsPeopleAndTheCallersRole() {
        Caller town = Caller.of(server(), "hu.dan");

        JsonNode site = town.get(CORE + "/sites/SJZ").json().at("/entry");

        assertThat(site.at("/title").asString()).isEqualTo("松泾镇人民政府");
        assertThat(site.at("/visibility").asString()).isNotEmpty();
        assertThat(site.at("/role").asString()).startsWith("Site");
        assertThat(town.get(CORE + "/people/-me-/sites")
                        .json()
                        .at("/list/entries/0/entry/site/id")
                        .asString())
                .isEqualTo("SJZ");
        assertThat(town.get(CORE + "/people/cai.na/sites").status()).isEqualTo(404);
        assertThat(ids(town.get(CORE + "/sites/SJZ/members?maxItems=1000"))).contains("hu.dan", "wu.jun");
        assertThat(town.get(CORE + "/sites/SJZ/members/hu.dan")
                        .json()
                        .at("/entry/person/firstName")
                        .asString())
                .isEqualTo("丹");
        JsonNode library =
                town.get(CORE + "/sites/SJZ/containers/documentLibrary").json().at("/entry");
        assertThat(library.at("/folderId").asString()).isEqualTo("documentLibrary");
        String guid = site.at("/guid").asString();
        assertThat(town.get(CORE + "/nodes/" + guid + "?relativePath=/documentLibrary")
                        .json()
                        .at("/entry/id")
                        .asString())
                .isEqualTo(library.at("/id").asString());
        String favourite = CORE + "/people/-me-/favorite-sites/SJZ";
        assertThat(town.get(favourite).status()).isEqualTo(404);
        town.post(CORE + "/people/-me-/favorites", "{\"target\":{\"site\":{\"guid\":\"" + guid + "\"}}}");
        assertThat(town.get(favourite).status()).isEqualTo(200);
    }

    @Test
    default void tagShouldBeKnownToWhoMayReadWhatHasIt() {
        Shelf shelf = Shelf.of(server(), "lu.min");
        String id = upload(shelf.home(), Shelf.named("tagged"), "a");
        String tags = CORE + "/nodes/" + id + "/tags";
        String name = Shelf.named("Geheim-");

        Answer one = clerk().post(tags, "[{\"tag\":\"" + name + "\"}]");
        Answer two = clerk().post(tags, "[{\"tag\":\"" + name + "\"},{\"tag\":\"归档\"}]");

        assertThat(one.status()).isEqualTo(201);
        assertThat(one.json().at("/entry/tag").asString()).isEqualTo(name.toLowerCase(Locale.ROOT));
        assertThat(two.json().at("/list/entries").size()).isEqualTo(2);
        String tag = one.json().at("/entry/id").asString();
        assertThat(clerk().get(CORE + "/nodes/" + id)
                        .json()
                        .at("/entry/properties/cm:taggable")
                        .toString())
                .contains(tag);
        String asked = CORE + "/tags?include=count&where=" + encoded("(tag matches ('*" + name.substring(2) + "*'))");
        assertThat(clerk().get(asked).json().at("/list/entries/0/entry/count").asInt())
                .isEqualTo(1);
        Caller other = Caller.of(server(), "fan.jie");
        assertThat(ids(other.get(asked))).isEmpty();
        assertThat(other.get(CORE + "/tags/" + tag).status()).isEqualTo(404);
        assertThat(other.get(tags).status()).isEqualTo(404);
        assertThat(other.post(tags, "{\"tag\":\"x\"}").status()).isEqualTo(404);
        assertThat(clerk().delete(tags + "/" + tag).status()).isEqualTo(204);
        assertThat(clerk().delete(tags + "/" + tag).status()).isEqualTo(404);
        assertThat(ids(clerk().get(asked))).isEmpty();
        assertThat(clerk().post(tags, "{\"tag\":\" \"}").status()).isEqualTo(400);
    }

    @Test
    default void nodeShouldBeRelatedAndFiledInOneMoreFolder() {
        Shelf shelf = Shelf.of(server(), "lu.min");
        NodeId folder = shelf.folder(shelf.home(), Shelf.named("besides"));
        String id = upload(shelf.home(), Shelf.named("source"), "a");
        String other = upload(shelf.home(), Shelf.named("target"), "b");
        String node = CORE + "/nodes/" + id;
        clerk().put(node, "{\"aspectNames\":[\"cm:referencing\"]}");
        String target = "{\"targetId\":\"" + other + "\",\"assocType\":\"cm:references\"}";

        assertThat(clerk().post(node + "/targets", target).status()).isEqualTo(201);

        assertThat(ids(clerk().get(node + "/targets"))).containsExactly(other);
        assertThat(ids(clerk().get(CORE + "/nodes/" + other + "/sources"))).containsExactly(id);
        assertThat(clerk().delete(node + "/targets/" + other + "?assocType=cm:references")
                        .status())
                .isEqualTo(204);
        assertThat(clerk().delete(node + "/targets/" + other).status()).isEqualTo(404);
        String besides = CORE + "/nodes/" + folder + "/secondary-children";
        assertThat(clerk().post(besides, "{\"childId\":\"" + id + "\",\"assocType\":\"cm:contains\"}")
                        .status())
                .isEqualTo(201);
        assertThat(ids(clerk().get(besides))).containsExactly(id);
        assertThat(ids(clerk().get(
                                node + "/parents?where=" + encoded("(isPrimary=false and assocType='cm:contains')"))))
                .containsExactly(folder.toString());
        assertThat(Caller.of(server(), "fan.jie").get(besides).status()).isEqualTo(404);
        assertThat(clerk().delete(besides + "/" + id).status()).isEqualTo(204);
        assertThat(ids(clerk().get(besides))).isEmpty();
    }

    @Test
    default void categoriesOfANodeShouldBeNodesTheCallerMayRead() {
        Shelf shelf = Shelf.of(server(), "lu.min");
        String id = upload(shelf.home(), Shelf.named("filed"), "a");
        String category = shelf.put(shelf.home(), Cm.CATEGORY, Shelf.named("类"), null, Map.of())
                .toString();
        String links = CORE + "/nodes/" + id + "/category-links";

        assertThat(clerk().post(links, "[{\"categoryId\":\"" + category + "\"}]")
                        .status())
                .isEqualTo(201);

        assertThat(ids(clerk().get(links + "?include=path"))).containsExactly(category);
        assertThat(clerk().post(links, "{\"categoryId\":\"" + id + "\"}").status())
                .isEqualTo(400);
        assertThat(Caller.of(server(), "fan.jie").get(links).status()).isEqualTo(404);
        assertThat(clerk().delete(links + "/" + category).status()).isEqualTo(204);
        assertThat(clerk().delete(links + "/" + category).status()).isEqualTo(404);
    }

    /** E40. */
    @Test
    default void commentShouldBeThereForWhoMayReadTheNodeAndPassTheRules() {
        Shelf shelf = Shelf.of(server(), "lu.min");
        String id = upload(shelf.home(), Shelf.named("commented"), "a");
        String comments = CORE + "/nodes/" + id + "/comments";
        assertThat(ids(clerk().get(comments))).isEmpty();

        Answer added = clerk().post(comments, "{\"content\":\"请尽快归档 <b>急</b> & 完\"}");

        assertThat(added.status()).as(added.response().body()).isEqualTo(201);
        JsonNode comment = added.json().at("/entry");
        assertThat(comment.at("/content").asString()).isEqualTo("请尽快归档 <b>急</b> & 完");
        assertThat(comment.at("/edited").asBoolean(true)).isFalse();
        assertThat(comment.at("/canEdit").asBoolean()).isTrue();
        assertThat(comment.at("/canDelete").asBoolean()).isTrue();
        assertThat(comment.at("/createdBy/displayName").asString()).isEqualTo("陆敏");
        JsonNode node = clerk().get(CORE + "/nodes/" + id).json().at("/entry");
        assertThat(node.at("/properties/fm:commentCount").asInt()).isEqualTo(1);
        assertThat(node.at("/aspectNames").toString()).contains("fm:discussable", "fm:commentsRollup");
        String own = comments + "/" + comment.at("/id").asString();
        assertThat(clerk().post(comments, "{\"content\":\"机密★\"}").status()).isEqualTo(422);
        assertThat(clerk().post(comments, "{\"content\":\" \"}").status()).isEqualTo(400);
        Caller other = Caller.of(server(), "fan.jie");
        assertThat(other.get(comments).status()).isEqualTo(404);
        assertThat(other.post(comments, "{\"content\":\"x\"}").status()).isEqualTo(404);
        assertThat(other.put(own, "{\"content\":\"x\"}").status()).isEqualTo(404);
        assertThat(other.delete(own).status()).isEqualTo(404);
        assertThat(clerk().put(own, "{\"content\":\"已归档\"}")
                        .json()
                        .at("/entry/content")
                        .asString())
                .isEqualTo("已归档");
        assertThat(ids(clerk().get(comments))).hasSize(1);
        assertThat(clerk().delete(own).status()).isEqualTo(204);
        assertThat(ids(clerk().get(comments))).isEmpty();
    }

    /** E46. */
    @Test
    default void folderInformationShouldCountWhatTheCallerMayRead() {
        Shelf shelf = Shelf.of(server(), "lu.min");
        NodeId folder = shelf.folder(shelf.home(), Shelf.named("size"));
        upload(folder, "a.txt", "12345");
        upload(shelf.folder(folder, "below"), "b.txt", "678");
        String details = CORE + "/nodes/" + folder + "/size-details";

        Answer asked = clerk().post(details, "");

        assertThat(asked.status()).isEqualTo(202);
        String job = asked.json().at("/entry/jobId").asString();
        JsonNode answer = clerk().get(details + "/" + job).json().at("/entry");
        assertThat(answer.at("/numberOfFiles").asInt()).isEqualTo(2);
        assertThat(answer.at("/sizeInBytes").asInt()).isEqualTo(8);
        assertThat(answer.at("/status").asString()).isEqualTo("COMPLETED");
        assertThat(clerk().get(details + "/" + folder).status()).isEqualTo(404);
        assertThat(Caller.of(server(), "fan.jie").get(details + "/" + job).status())
                .isEqualTo(404);
        String file = upload(folder, "c.txt", "c");
        assertThat(clerk().post(CORE + "/nodes/" + file + "/size-details", "").status())
                .isEqualTo(422);
    }

    @Test
    default void archiveShouldHoldWhatWasAskedForAndBeForNobodyElse() throws IOException {
        Shelf shelf = Shelf.of(server(), "lu.min");
        NodeId folder = shelf.folder(shelf.home(), Shelf.named("zip"));
        upload(folder, "甲.txt", "一");
        String single = upload(shelf.home(), Shelf.named("single"), "二");
        String body = "{\"nodeIds\":[\"" + folder + "\",\"" + single + "\"]}";

        Answer created = clerk().post(CORE + "/downloads", body);

        assertThat(created.status()).isEqualTo(202);
        String id = created.json().at("/entry/id").asString();
        assertThat(clerk().get(CORE + "/downloads/" + id)
                        .json()
                        .at("/entry/status")
                        .asString())
                .isEqualTo("DONE");
        assertThat(clerk().get(CORE + "/nodes/" + id)
                        .json()
                        .at("/entry/nodeType")
                        .asString())
                .isEqualTo("download:download");
        byte[] zip = clerk().bytes(CORE + "/nodes/" + id + "/content?attachment=true");
        assertThat(entries(zip)).anyMatch(name -> name.endsWith("/甲.txt")).hasSize(3);
        Caller other = Caller.of(server(), "fan.jie");
        for (String path : List.of("/downloads/" + id, "/nodes/" + id, "/nodes/" + id + "/content")) {
            assertThat(other.get(CORE + path).status()).as(path).isEqualTo(404);
        }
        assertThat(other.post(CORE + "/downloads", body).status()).isEqualTo(404);
        assertThat(clerk().delete(CORE + "/downloads/" + id).status()).isEqualTo(202);
        assertThat(clerk().get(CORE + "/nodes/" + id).status()).isEqualTo(404);
    }

    private static List<String> entries(byte[] bytes) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    default void publicLinksShouldBeSwitchedOff() {
        assertThat(ids(clerk().get(CORE + "/shared-links?skipCount=0&maxItems=25")))
                .isEmpty();
        assertThat(clerk().post(CORE + "/shared-links", "{\"nodeId\":\"x\"}").status())
                .isEqualTo(501);
        assertThat(Caller.nobody(server()).get(CORE + "/shared-links/x").status())
                .isEqualTo(401);
    }
}
