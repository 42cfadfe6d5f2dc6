package gongwen.server.rest;

import static gongwen.server.Caller.CORE;
import static gongwen.server.rest.Shelf.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.names.Cm;
import gongwen.rules.node.NodeId;
import gongwen.server.Caller;
import gongwen.server.Caller.Answer;
import gongwen.server.RunningServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What Alfresco's clients ask at start and while browsing; E numbers are those of alfresco-examples.md. */
interface BrowsingContract {

    String EVERYTHING = "path,properties,allowableOperations,permissions,definition,isLink,aspectNames,isFavorite,"
            + "isLocked,association";

    RunningServer server();

    private Caller clerk() {
        return Caller.of(server(), "lu.min");
    }

    private static List<String> names(JsonNode list) {
        return list.at("/list/entries")
                .valueStream()
                .map(each -> each.at("/entry/name").asString())
                .toList();
    }

    @Test
    default void discoveryShouldGiveTheVersionThatClientsChooseTheirFeaturesBy() {
        JsonNode repository = clerk().get("/alfresco/api/discovery").json().at("/entry/repository");

        assertThat(repository.at("/edition").asString()).isEqualTo("Community");
        assertThat(repository.at("/version/display").asString()).startsWith("25.1.0");
        assertThat(repository.at("/version/major").asString()).isEqualTo("25");
        assertThat(repository.at("/status/isReadOnly").asBoolean(true)).isFalse();
        assertThat(repository.at("/modules").isArray()).isTrue();
    }

    /** E08. */
    @Test
    default void probeForConfigJsonShouldBeNotFoundInAlfrescosWords() {
        Answer answer = clerk().get(CORE + "/nodes/-my-?relativePath=config.json");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/error/statusCode").asInt()).isEqualTo(404);
        assertThat(answer.json().at("/error/errorKey").asString())
                .isEqualTo("The entity with relativePath: config.json was not found.");
    }

    /** E07. */
    @Test
    default void unknownNodeShouldBeNotFoundInTheCallersLanguage() {
        JsonNode chinese = clerk().get(CORE + "/nodes/nope", "Accept-Language", "zh-CN")
                .json()
                .at("/error");

        assertThat(chinese.at("/errorKey").asString()).isEqualTo("framework.exception.EntityNotFound");
        assertThat(chinese.at("/briefSummary").asString()).matches("\\d{8} 没有该对象.*nope.*");
        assertThat(chinese.at("/descriptionURL").asString()).isEqualTo("https://api-explorer.alfresco.com");
        assertThat(clerk().get(CORE + "/nodes/nope")
                        .json()
                        .at("/error/briefSummary")
                        .asString())
                .matches("\\d{8} The entity with id: nope was not found");
    }

    /** E11, E15. */
    @Test
    default void rootShouldHaveAnEmptyPathAndNoMoreThanTheCallerMay() {
        JsonNode root =
                clerk().get(CORE + "/nodes/-root-?include=" + EVERYTHING).json().at("/entry");

        assertThat(root.at("/name").asString()).isEqualTo("Company Home");
        assertThat(root.at("/path").isObject()).isTrue();
        assertThat(root.at("/path").size()).isZero();
        assertThat(root.has("parentId")).isFalse();
        assertThat(root.has("allowableOperations")).isFalse();
        assertThat(root.has("permissions")).isFalse();
        assertThat(root.at("/isFolder").asBoolean()).isTrue();
        assertThat(root.at("/aspectNames").toString()).contains("cm:auditable").doesNotContain("sys:");
        assertThat(root.at("/definition/properties/0/id").asString()).startsWith("cm:");
    }

    @Test
    default void homeShouldLieWhereClientsLookForIt() {
        JsonNode home =
                clerk().get(CORE + "/nodes/-my-?include=" + EVERYTHING).json().at("/entry");

        assertThat(home.at("/name").asString()).isEqualTo("lu.min");
        assertThat(home.at("/path/name").asString()).isEqualTo("/Company Home/User Homes");
        assertThat(home.at("/path/isComplete").asBoolean()).isTrue();
        assertThat(home.at("/path/elements/0/nodeType").asString()).isEqualTo("cm:folder");
        assertThat(home.at("/properties/cm:owner/displayName").asString()).isEqualTo("陆敏");
        assertThat(home.at("/allowableOperations").toString())
                .isEqualTo("[\"delete\",\"update\",\"create\",\"updatePermissions\"]");
        assertThat(home.at("/permissions/isInheritanceEnabled").asBoolean(true)).isFalse();
        assertThat(home.at("/permissions/settable").size()).isEqualTo(5);
    }

    @Test
    default void homeOfAnotherShouldNotBeThere() {
        Shelf shelf = Shelf.of(server(), "fan.jie");

        assertThat(clerk().get(CORE + "/nodes/" + shelf.home()).status()).isEqualTo(404);
        assertThat(clerk().get(CORE + "/nodes/" + shelf.home() + "/children").status())
                .isEqualTo(404);
        assertThat(names(clerk().get(CORE + "/nodes/-root-/children?relativePath=" + encoded("User Homes"))
                        .json()))
                .doesNotContain("fan.jie");
    }

    /** E12. */
    @Test
    default void sourceOfAListShouldBeBare() {
        Shelf shelf = Shelf.of(server(), "lu.min");
        NodeId folder = shelf.folder(shelf.home(), Shelf.named("empty"));

        JsonNode list = clerk().get(CORE + "/nodes/" + folder + "/children?includeSource=true&include=path,permissions")
                .json()
                .at("/list");

        assertThat(list.at("/pagination").toString())
                .isEqualTo("{\"count\":0,\"hasMoreItems\":false,\"totalItems\":0,\"skipCount\":0,\"maxItems\":100}");
        assertThat(list.at("/entries").size()).isZero();
        assertThat(list.at("/source/id").asString()).isEqualTo(folder.toString());
        assertThat(list.at("/source").has("path")).isFalse();
        assertThat(list.at("/source").has("allowableOperations")).isFalse();
    }

    /** E13. */
    @Test
    default void childrenShouldComeInPagesFoldersFirst() {
        Shelf shelf = Shelf.of(server(), "lu.min");
        NodeId folder = shelf.folder(shelf.home(), Shelf.named("pages"));
        shelf.file(folder, "a.txt", "甲");
        shelf.file(folder, "c.txt", "乙乙乙");
        shelf.folder(folder, "b");
        String children = CORE + "/nodes/" + folder + "/children";

        JsonNode first = clerk().get(children + "?maxItems=2&orderBy=" + encoded("isFolder desc,name asc") + "&include="
                        + EVERYTHING)
                .json();

        assertThat(names(first)).containsExactly("b", "a.txt");
        assertThat(first.at("/list/pagination/hasMoreItems").asBoolean()).isTrue();
        assertThat(first.at("/list/pagination/totalItems").asInt()).isEqualTo(3);
        assertThat(first.at("/list/entries/0/entry/path/name").asString())
                .startsWith("/Company Home/User Homes/lu.min");
        assertThat(first.at("/list/entries/1/entry/isLocked").asBoolean(true)).isFalse();
        assertThat(names(clerk().get(children + "?orderBy=" + encoded("sizeInBytes desc,nonsense"))
                        .json()))
                .startsWith("c.txt", "a.txt");
        assertThat(names(clerk().get(children + "?skipCount=7").json())).isEmpty();
        assertThat(clerk().get(children + "?skipCount=7")
                        .json()
                        .at("/list/pagination/totalItems")
                        .asInt())
                .isEqualTo(3);
        assertThat(clerk().get(children + "?maxItems=0").status()).isEqualTo(400);
        assertThat(clerk().get(children + "?skipCount=-1").status()).isEqualTo(400);
    }

    @Test
    default void childrenShouldBeThoseAskedForWithNoMoreThanTheFieldsAskedFor() {
        Shelf shelf = Shelf.of(server(), "lu.min");
        NodeId folder = shelf.folder(shelf.home(), Shelf.named("where"));
        shelf.file(folder, "a.txt", "甲");
        shelf.folder(folder, "b");
        String children = CORE + "/nodes/" + folder + "/children?where=";

        JsonNode files = clerk().get(children + encoded("(isFile=true)") + "&fields=id,name,&include=isLocked")
                .json();

        assertThat(names(files)).containsExactly("a.txt");
        assertThat(files.at("/list/entries/0/entry").propertyNames())
                .containsExactlyInAnyOrder("id", "name", "isLocked");
        assertThat(names(clerk().get(children + encoded("(isFolder=true)")).json()))
                .containsExactly("b");
        assertThat(names(clerk().get(children + encoded("(nodeType='cm:content')"))
                        .json()))
                .containsExactly("a.txt");
        assertThat(clerk().get(children + encoded("(isFile=true")).status()).isEqualTo(400);
        assertThat(clerk().get(children + encoded("(river=true)")).status()).isEqualTo(400);
    }

    /** E14. */
    @Test
    default void fileShouldBeShownWithAllThatIsAskedFor() {
        Shelf shelf = Shelf.of(server(), "lu.min");
        NodeId id = shelf.put(shelf.home(), Cm.CONTENT, Shelf.named("说明"), "正文", Map.of(Cm.TITLE, "题名"));

        JsonNode file = clerk().get(CORE + "/nodes/" + id + "?include=" + EVERYTHING)
                .json()
                .at("/entry");

        assertThat(file.at("/isFile").asBoolean()).isTrue();
        assertThat(file.at("/isLink").asBoolean(true)).isFalse();
        assertThat(file.at("/association/isPrimary").asBoolean()).isTrue();
        assertThat(file.at("/nodeType").asString()).isEqualTo("cm:content");
        assertThat(file.at("/content/mimeTypeName").asString()).isEqualTo("Plain Text");
        assertThat(file.at("/content/sizeInBytes").asInt()).isEqualTo(6);
        assertThat(file.at("/content/encoding").asString()).isEqualTo("UTF-8");
        assertThat(file.at("/aspectNames").toString()).contains("cm:versionable", "cm:titled", "cm:auditable");
        assertThat(file.at("/properties/cm:title").asString()).isEqualTo("题名");
        assertThat(file.at("/properties/cm:versionLabel").asString()).isEqualTo("1.0");
        assertThat(file.at("/properties/cm:versionType").asString()).isEqualTo("MAJOR");
        assertThat(file.at("/createdAt").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000");
        assertThat(file.at("/createdByUser").toString()).isEqualTo("{\"id\":\"lu.min\",\"displayName\":\"陆敏\"}");
        assertThat(file.at("/isFavorite").asBoolean(true)).isFalse();
        JsonNode name = file.at("/definition/properties")
                .valueStream()
                .filter(property -> property.at("/id").asString().equals("cm:name"))
                .findFirst()
                .orElseThrow();
        assertThat(name.at("/isMandatoryEnforced").asBoolean()).isTrue();
        assertThat(name.at("/constraints/0/type").asString()).isEqualTo("REGEX");
        assertThat(name.at("/constraints/0/parameters/requiresMatch").asBoolean(true))
                .isFalse();
    }

    /** E10. */
    @Test
    default void preferenceShouldBeKeptForItsOwnerAlone() {
        String mine = CORE + "/people/-me-/preferences/" + Shelf.named("saved-searches");
        Answer missing = clerk().get(mine);
        assertThat(missing.status()).isEqualTo(404);

        assertThat(clerk().put(mine, "{\"id\":\"x\",\"value\":\"[1]\"}").status())
                .isEqualTo(200);
        assertThat(clerk().put(mine, "{\"value\":\"[]\"}").status()).isEqualTo(200);

        assertThat(clerk().get(mine).json().at("/entry/value").asString()).isEqualTo("[]");
        assertThat(clerk().get(mine.replace("-me-", "fan.jie")).status()).isEqualTo(404);
        assertThat(Caller.of(server(), "fan.jie").get(mine).status()).isEqualTo(404);
    }

    /** E41. */
    @Test
    default void favouriteShouldBeShownWithItsNodeWhileThatCanBeRead() {
        Shelf shelf = Shelf.of(server(), "lu.min");
        NodeId id = shelf.file(shelf.home(), Shelf.named("fav"), "x");
        String favourites = CORE + "/people/-me-/favorites";
        String body = "[{\"target\":{\"file\":{\"guid\":\"" + id + "\"}}}]";

        Answer added = clerk().post(favourites, body);

        assertThat(added.status()).isEqualTo(201);
        assertThat(clerk().post(favourites, body).status()).isEqualTo(201);
        assertThat(added.json().at("/entry/targetGuid").asString()).isEqualTo(id.toString());
        assertThat(clerk().post(favourites, body.replace("file", "folder")).status())
                .isEqualTo(404);
        assertThat(Caller.of(server(), "fan.jie").post(favourites, body).status())
                .isEqualTo(404);
        assertThat(clerk().get(CORE + "/nodes/" + id + "?include=isFavorite")
                        .json()
                        .at("/entry/isFavorite")
                        .asBoolean())
                .isTrue();
        JsonNode listed = clerk().get(favourites + "?include=path,properties,allowableOperations,aspectNames&where="
                        + encoded("(EXISTS(target/file) OR EXISTS(target/folder))"))
                .json()
                .at("/list/entries")
                .valueStream()
                .map(each -> each.at("/entry"))
                .filter(each -> each.at("/targetGuid").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(listed.at("/target/file/createdBy").asString()).isEqualTo("lu.min");
        assertThat(listed.at("/target/file/createdByUser/id").asString()).isEqualTo("lu.min");
        assertThat(listed.at("/target/file/versionLabel").asString()).isEqualTo("1.0");
        assertThat(listed.at("/target/file/path/name").asString()).isNotEmpty();
        assertThat(listed.at("/allowableOperations").size()).isEqualTo(3);
        assertThat(clerk().get(favourites + "?where=" + encoded("(EXISTS(target/site))"))
                        .json()
                        .toString())
                .doesNotContain(id.toString());
        assertThat(clerk().get(favourites.replace("-me-", "fan.jie")).status()).isEqualTo(404);
        assertThat(clerk().delete(favourites + "/" + id).status()).isEqualTo(204);
        assertThat(clerk().get(favourites + "/" + id).status()).isEqualTo(404);
    }
}
