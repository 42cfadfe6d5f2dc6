package gongwen.server.rest;

import static gongwen.server.Caller.CORE;
import static gongwen.server.rest.Shelf.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.rules.node.NodeId;
import gongwen.server.Caller;
import gongwen.server.Caller.Answer;
import gongwen.server.RunningServer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Sites, members, categories, tags and news, changed by who may. */
interface OfficeLibraryContract {

    RunningServer server();

    private Caller clerk() {
        return Caller.of(server(), "lu.min");
    }

    private Caller steward() {
        return Caller.of(server(), "sys.peng");
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json()
                .at("/list/entries")
                .valueStream()
                .map(each -> each.at("/entry/id").asString())
                .toList();
    }

    private static void created(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    @Test
    default void siteShouldBeMadeChangedJoinedLeftAndDeletedByWhoMay() {
        String id = Shelf.named("site-");
        String site = CORE + "/sites/" + id;
        String requests = CORE + "/people/-me-/site-membership-requests";
        String wish = "{\"id\":\"" + id + "\",\"title\":\"读书会\",\"visibility\":\"PRIVATE\"}";

        assertThat(clerk().post(CORE + "/sites", wish).status()).isEqualTo(403);
        assertThat(steward()
                        .post(CORE + "/sites", "{\"id\":\"a/b\",\"title\":\"x\"}")
                        .status())
                .isEqualTo(400);
        created(steward().post(CORE + "/sites", wish));

        Answer again = steward().post(CORE + "/sites", wish);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().at("/error/errorKey").asString()).isEqualTo("Duplicate child name not allowed: " + id);
        assertThat(steward().get(site).json().at("/entry/role").asString()).isEqualTo("SiteManager");
        assertThat(steward().get(site + "/containers/documentLibrary").status()).isEqualTo(200);
        assertThat(clerk().get(site).status()).isEqualTo(404);
        assertThat(clerk().post(requests, "{\"id\":\"" + id + "\"}").status()).isEqualTo(404);
        created(steward().post(site + "/members", "{\"id\":\"lu.min\",\"role\":\"SiteCollaborator\"}"));
        assertThat(clerk().get(site).json().at("/entry/role").asString()).isEqualTo("SiteCollaborator");
        assertThat(clerk().put(site, "{\"title\":\"x\",\"visibility\":\"PUBLIC\"}")
                        .status())
                .isEqualTo(403);
        assertThat(clerk().put(site + "/members/lu.min", "{\"role\":\"SiteManager\"}")
                        .status())
                .isEqualTo(403);
        assertThat(steward()
                        .put(site + "/members/lu.min", "{\"role\":\"SiteKing\"}")
                        .status())
                .isEqualTo(400);
        assertThat(clerk().delete(site + "/members/lu.min").status()).isEqualTo(204);
        assertThat(clerk().get(site).status()).isEqualTo(404);
        assertThat(steward()
                        .put(site, "{\"title\":\"学习园地\",\"visibility\":\"PUBLIC\"}")
                        .status())
                .isEqualTo(200);
        assertThat(clerk().get(site).json().at("/entry/title").asString()).isEqualTo("学习园地");
        created(clerk().post(requests, "{\"id\":\"" + id + "\"}"));
        assertThat(clerk().get(site).json().at("/entry/role").asString()).isEqualTo("SiteConsumer");
        assertThat(clerk().post(requests, "{\"id\":\"" + id + "\"}").status()).isEqualTo(400);
        assertThat(ids(clerk().get(requests))).isEmpty();
        assertThat(clerk().delete(requests + "/" + id).status()).isEqualTo(404);
        assertThat(clerk().delete(site).status()).isEqualTo(403);
        assertThat(steward().delete(site + "?permanent=true").status()).isEqualTo(204);
        assertThat(steward().get(site).status()).isEqualTo(404);
    }

    @Test
    default void siteOfAUnitShouldBeTheOfficesOwn() {
        Caller town = Caller.of(server(), "hu.dan");
        Caller administrator = steward();
        String site = CORE + "/sites/SJZ";

        assertThat(town.post(site + "/members", "{\"id\":\"cai.na\",\"role\":\"SiteConsumer\"}")
                        .status())
                .isEqualTo(403);
        assertThat(town.delete(site).status()).isEqualTo(403);
        assertThat(town.delete(site + "/members/-me-").status()).isEqualTo(403);
        assertThat(town.post(CORE + "/people/-me-/site-membership-requests", "{\"id\":\"SJZ\"}")
                        .status())
                .isEqualTo(400);
        assertThat(administrator
                        .post(site + "/members", "{\"id\":\"sys.peng\",\"role\":\"SiteManager\"}")
                        .status())
                .isEqualTo(403);
        assertThat(town.get(site).status()).isEqualTo(200);
    }

    @Test
    default void categoriesShouldBeATreeThatItsKeepersChange() {
        String root = CORE + "/categories/-root-/subcategories";
        String name = Shelf.named("类别");
        assertThat(clerk().get(root).status()).isEqualTo(200);
        assertThat(clerk().post(root, "{\"name\":\"" + name + "\"}").status()).isEqualTo(403);

        Answer top = steward().post(root, "{\"name\":\"" + name + "\"}");
        created(top);
        String id = top.json().at("/entry/id").asString();
        String category = CORE + "/categories/" + id;
        Answer several = steward().post(category + "/subcategories", "[{\"name\":\"会议\"},{\"name\":\"财政\"}]");
        created(several);

        assertThat(several.json().at("/list/entries").size()).isEqualTo(2);
        assertThat(steward()
                        .post(category + "/subcategories", "{\"name\":\"会议\"}")
                        .status())
                .isEqualTo(409);
        assertThat(ids(clerk().get(root + "?maxItems=1000"))).contains(id);
        assertThat(ids(clerk().get(category + "/subcategories"))).hasSize(2);
        assertThat(clerk().get(category).json().at("/entry/hasChildren").asBoolean())
                .isTrue();
        assertThat(clerk().put(category, "{\"name\":\"x\"}").status()).isEqualTo(403);
        assertThat(steward()
                        .put(category, "{\"name\":\"" + name + "改\"}")
                        .json()
                        .at("/entry/name")
                        .asString())
                .isEqualTo(name + "改");
        Shelf shelf = Shelf.of(server(), "lu.min");
        NodeId file = shelf.file(shelf.home(), Shelf.named("filed"), "a");
        created(clerk().post(CORE + "/nodes/" + file + "/category-links", "{\"categoryId\":\"" + id + "\"}"));
        assertThat(clerk().get(category + "?include=count")
                        .json()
                        .at("/entry/count")
                        .asInt())
                .isEqualTo(1);
        assertThat(clerk().delete(category).status()).isEqualTo(403);
        assertThat(steward().delete(category).status()).isEqualTo(204);
        assertThat(clerk().get(category).status()).isEqualTo(404);
        assertThat(steward().delete(CORE + "/categories/-root-").status()).isEqualTo(400);
        assertThat(clerk().get(CORE + "/categories/" + file).status()).isEqualTo(404);
    }

    @Test
    default void tagShouldBeRenamedAndTakenAwayWhereverTheCallerFindsIt() {
        Shelf shelf = Shelf.of(server(), "lu.min");
        NodeId one = shelf.file(shelf.home(), Shelf.named("one"), "a");
        NodeId two = shelf.file(shelf.home(), Shelf.named("two"), "b");
        String name = Shelf.named("labelled-").toLowerCase(Locale.ROOT);
        Answer tagged = clerk().post(CORE + "/nodes/" + one + "/tags", "{\"tag\":\"" + name + "\"}");
        clerk().post(CORE + "/nodes/" + two + "/tags", "{\"tag\":\"" + name + "\"}");
        String tag = CORE + "/tags/" + tagged.json().at("/entry/id").asString();

        assertThat(Caller.of(server(), "fan.jie").put(tag, "{\"tag\":\"x\"}").status())
                .isEqualTo(404);
        assertThat(Caller.of(server(), "fan.jie").delete(tag).status()).isEqualTo(404);
        Answer renamed = clerk().put(tag, "{\"tag\":\"" + name + "-neu\"}");

        assertThat(renamed.json().at("/entry/tag").asString()).isEqualTo(name + "-neu");
        assertThat(clerk().get(tag).status()).isEqualTo(404);
        String now = renamed.json().at("/entry/id").asString();
        for (NodeId node : List.of(one, two)) {
            assertThat(ids(clerk().get(CORE + "/nodes/" + node + "/tags"))).containsExactly(now);
        }
        assertThat(clerk().delete(CORE + "/tags/" + now).status()).isEqualTo(204);
        assertThat(ids(clerk().get(CORE + "/nodes/" + one + "/tags"))).isEmpty();
    }

    @Test
    default void termShouldFindWhatTheCallerMayRead() {
        Shelf shelf = Shelf.of(server(), "lu.min");
        String name = Shelf.named("Suchwort");
        NodeId file = shelf.file(shelf.home(), name + ".txt", "a");
        String asked = CORE + "/queries/nodes?term=" + name.toLowerCase(Locale.ROOT);

        assertThat(ids(clerk().get(asked + "&rootNodeId=-my-&include=path"))).containsExactly(file.toString());
        assertThat(ids(clerk().get(asked + "&nodeType=cm:folder"))).isEmpty();
        assertThat(ids(Caller.of(server(), "fan.jie").get(asked))).isEmpty();
        assertThat(clerk().get(CORE + "/queries/nodes?term=" + encoded("归档")).status())
                .isEqualTo(400);
        assertThat(ids(clerk().get(CORE + "/queries/people?term=" + encoded("陆敏"))))
                .containsExactly("lu.min");
        assertThat(ids(clerk().get(CORE + "/queries/people?term=LU.MI"))).containsExactly("lu.min");
        assertThat(clerk().get(CORE + "/queries/people?term=x").status()).isEqualTo(400);
    }

    @Test
    default void newsShouldBeOfWhatTheCallerMayRead() {
        Shelf shelf = Shelf.of(server(), "lu.min");
        NodeId file = shelf.file(shelf.home(), Shelf.named("news"), "a");
        String news = CORE + "/people/-me-/activities";

        Answer mine = clerk().get(news + "?who=me&maxItems=5");

        assertThat(mine.json()
                        .at("/list/entries/0/entry/activitySummary/objectId")
                        .asString())
                .isEqualTo(file.toString());
        assertThat(mine.json().at("/list/entries/0/entry/activityType").asString())
                .isEqualTo("org.alfresco.documentlibrary.file-added");
        assertThat(clerk().get(news + "?who=others&maxItems=1000").response().body())
                .doesNotContain(file.toString());
        assertThat(Caller.of(server(), "fan.jie")
                        .get(news + "?maxItems=1000")
                        .response()
                        .body())
                .doesNotContain(file.toString());
        assertThat(clerk().get(CORE + "/people/fan.jie/activities").status()).isEqualTo(404);
        assertThat(clerk().get(news + "?siteId=CZJ").status()).isEqualTo(404);
        assertThat(clerk().get(news + "?who=x").status()).isEqualTo(400);
    }
}
