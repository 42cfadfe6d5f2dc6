package gongwen.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.names.Cm;
import gongwen.server.Caller;
import gongwen.server.RunningServer;
import gongwen.server.search.Indexing;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The search box of Alfresco's content application, asked and answered as recorded (rest-v1-endpoints.md 1.5). */
final class SearchingTest {

    private static final String SEARCH = "/alfresco/api/-default-/public/search/versions/1/search";
    private static final String WORD = "琥珀";

    private static final String BOX = """
            {"query":{"query":"((cm:name:\\"%1$s*\\" OR cm:title:\\"%1$s*\\" OR cm:description:\\"%1$s*\\" OR TEXT:\\"%1$s*\\" OR TAG:\\"%1$s*\\"))","language":"afts"},
             "include":["path","allowableOperations","properties"],"paging":{"skipCount":0,"maxItems":25},
             "filterQueries":[{"query":"+TYPE:'cm:folder' OR +TYPE:'cm:content'"},
               {"query":"-TYPE:'cm:thumbnail' AND -TYPE:'cm:failedThumbnail' AND -TYPE:'cm:rating'"},
               {"query":"-cm:creator:System"},{"query":"-TYPE:'st:site' AND -ASPECT:'st:siteContainer' AND -ASPECT:'sys:hidden'"},
               {"query":"-TYPE:'dl:dataList' AND -TYPE:'dl:todoList' AND -TYPE:'dl:issue'"},{"query":"-PATH:'//cm:wiki/*'"}],
             "facetQueries":null,"facetIntervals":null,
             "facetFields":{"facets":[{"field":"creator","mincount":1,"label":"SEARCH.FACET_FIELDS.CREATOR"}]},
             "sort":[{"type":"SCORE","field":"score","ascending":false}],
             "highlight":{"prefix":"<span class='aca-highlight'>","postfix":"</span>","fields":[{"field":"cm:title"},{"field":"cm:name"},{"field":"cm:content","snippetCount":1}]},
             "facetFormat":"V2"}
            """.formatted(WORD);

    private static RunningServer server;

    @BeforeAll
    static void shelve() {
        server = RunningServer.onH2();
        Shelf shelf = Shelf.of(server, "lu.min");
        shelf.put(shelf.home(), Cm.CONTENT, Shelf.named("a-"), "关于" + WORD + "保护的<b>通知</b>", Map.of(Cm.TITLE, "保护"));
        assertThat(server.bean(Indexing.class).awaitChecked(Duration.ofSeconds(60)))
                .isTrue();
    }

    private static JsonNode asked(String user, String body) {
        Caller.Answer answer = Caller.of(server, user).post(SEARCH, body);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().at("/list");
    }

    @Test
    void searchBoxShouldFindWhatTheCallerMayRead() {
        JsonNode list = asked("lu.min", BOX);

        assertThat(list.at("/pagination/totalItems").asInt()).isEqualTo(1);
        JsonNode entry = list.at("/entries/0/entry");
        assertThat(entry.at("/properties/cm:title").asString()).isEqualTo("保护");
        assertThat(entry.at("/location").asString()).isEqualTo("nodes");
        assertThat(entry.at("/path/name").asString()).startsWith("/Company Home/User Homes");
        assertThat(entry.at("/search/score").asDouble()).isPositive();
        assertThat(entry.at("/search/highlight/0/snippets/0").asString())
                .contains("<span class='aca-highlight'>" + WORD + "</span>")
                .contains("&lt;b&gt;");
        JsonNode facet = list.at("/context/facets/0");
        assertThat(facet.at("/label").asString()).isEqualTo("SEARCH.FACET_FIELDS.CREATOR");
        assertThat(facet.at("/buckets/0/label").asString()).isEqualTo("lu.min");
        assertThat(facet.at("/buckets/0/display").asString()).isEqualTo("陆敏");
        assertThat(facet.at("/buckets/0/metrics/0/value/count").asString()).isEqualTo("1");
        assertThat(list.at("/context/consistency/lastTxId").asLong()).isPositive();
    }

    @Test
    void searchBoxShouldFindNothingOfOthers() {
        JsonNode list = asked("fan.jie", BOX);

        assertThat(list.at("/pagination/totalItems").asInt()).isZero();
        assertThat(list.at("/entries").size()).isZero();
        assertThat(list.at("/context/facets/0/buckets").size()).isZero();
    }

    @Test
    void badQuestionsShouldBeRefusedInAlfrescosWords() {
        Caller clerk = Caller.of(server, "lu.min");

        for (String body : new String[] {
            "{}",
            "{\"query\":{\"query\":\"(\"}}",
            "{\"query\":{\"query\":\"no:such\"}}",
            "[",
            "{\"query\":{\"query\":\"a\"},\"paging\":{\"maxItems\":0}}"
        }) {
            Caller.Answer answer = clerk.post(SEARCH, body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.json().at("/error/statusCode").asInt()).isEqualTo(400);
        }
    }

    @Test
    void exportShouldHoldWhatTheCallerMayReadInTheColumnsAsked() {
        String body = "{\"query\":{\"query\":\"TEXT:" + WORD + "\"},\"fields\":[\"cm:title\",\"cm:creator\"]}";
        String path = "/alfresco/api/-default-/public/gongwen/versions/1/search/export";

        String mine = Caller.of(server, "lu.min").post(path, body).response().body();
        String others = Caller.of(server, "fan.jie")
                .post(path + "?format=csv", body)
                .response()
                .body();

        assertThat(mine.lines()).hasSize(2).last().asString().isEqualTo("保护,lu.min");
        assertThat(others.lines()).hasSize(1);
    }

    @Test
    void statementsShouldBeAnsweredByTheDatabase() {
        JsonNode list = asked(
                "lu.min",
                "{\"query\":{\"query\":\"SELECT * FROM cm:titled WHERE cm:title = '保护'\",\"language\":\"cmis\"}}");

        assertThat(list.at("/pagination/totalItems").asInt()).isEqualTo(1);
        assertThat(list.at("/entries/0/entry").has("search")).isFalse();
    }

    @Test
    void peopleAndGroupsShouldBeLookedUpAsClientsDo() {
        JsonNode list = asked("fan.jie", """
                {"query":{"query":"(userName:*陆敏* OR email:*陆敏* OR firstName:*陆敏* OR lastName:*陆敏* OR authorityName:*陆敏* OR authorityDisplayName:*陆敏*) AND PATH:\\"//cm:APP.DEFAULT/*\\""},
                 "filterQueries":[{"query":"TYPE:'cm:authority'"}],"include":["properties","aspectNames"]}
                """);

        assertThat(list.at("/pagination/totalItems").asInt()).isEqualTo(1);
        assertThat(list.at("/entries/0/entry/nodeType").asString()).isEqualTo("cm:person");
        assertThat(list.at("/entries/0/entry/properties/cm:userName").asString())
                .isEqualTo("lu.min");
    }

    @Test
    void clientShouldBeAbleToWaitForItsOwnWriting() {
        Shelf shelf = Shelf.of(server, "lu.min");
        shelf.put(shelf.home(), Cm.CONTENT, Shelf.named("b-"), "翡翠", Map.of());

        JsonNode list = asked("lu.min", "{\"query\":{\"query\":\"TEXT:翡翠\"},\"consistency\":{\"waitMillis\":20000}}");

        assertThat(list.at("/pagination/totalItems").asInt()).isEqualTo(1);
        assertThat(list.at("/context/consistency/complete").asBoolean()).isTrue();
    }

    @Test
    void wordsThatFindNothingShouldBeAnsweredWithWordsSpokenAlike() {
        Shelf shelf = Shelf.of(server, "lu.min");
        shelf.put(shelf.home(), Cm.CONTENT, Shelf.named("砚台归档名录"), "x", Map.of());

        JsonNode list = asked(
                "lu.min",
                "{\"query\":{\"query\":\"砚台归挡\"},\"spellcheck\":{\"query\":\"砚台归挡\"},\"consistency\":{\"waitMillis\":20000}}");

        assertThat(list.at("/context/spellCheck/suggestions/0").asString()).isEqualTo("砚台归档");
    }
}
