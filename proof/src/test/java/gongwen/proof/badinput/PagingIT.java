package gongwen.proof.badinput;

import static gongwen.proof.badinput.Refusal.assertClientsFault;
import static gongwen.proof.badinput.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.http.HttpAnswer;
import gongwen.proof.Storage;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Storage.class)
@ExtendWith(BadInputServers.class)
class PagingIT {

    private final BadInputFixture fixture;

    PagingIT(Storage storage, BadInputServers.Servers servers) {
        this.fixture = servers.on(storage);
    }

    @AfterEach
    void serverShouldStillServe() throws IOException {
        fixture.assertServes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maxItems=-1", "skipCount=-5", "maxItems=many", "skipCount=1e3"})
    void pageShouldBeRefusedWhenItsBoundsMakeNoSense(String bounds) throws IOException {
        assertRefused(fixture.admin().get(fixture.folderId(), "children", "&" + bounds), "invalidArgument");
        assertRefused(query("SELECT * FROM cmis:document", bounds), "invalidArgument");
    }

    @Test
    void pageShouldBeEmptyAndTheCountExactWhenItLiesBeyondTheEnd() throws IOException {
        HttpAnswer answer = fixture.admin()
                .get(fixture.folderId(), "children", "&succinct=true&maxItems=10&skipCount=" + Integer.MAX_VALUE);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(Json.object(answer).get("numItems").toString()).isEqualTo(String.valueOf(fixture.children()));
        assertThat(answer.text()).contains("\"hasMoreItems\":false");
    }

    @Test
    void greatestPageShouldBeAnsweredAsFarAsThereIsAnything() throws IOException {
        for (String most : List.of(String.valueOf(Long.MAX_VALUE), "99999999999999999999")) {
            assertThat(query("SELECT cmis:name FROM cmis:folder", "maxItems=" + most)
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT",
                "DROP TABLE node",
                "SELECT * FROM cmis:document; DELETE FROM node",
                "SELECT * FROM nowhere:type",
                "SELECT no:column FROM cmis:document",
                "SELECT * FROM cmis:document WHERE cmis:name = 'open",
                "SELECT * FROM cmis:document WHERE cmis:name > ",
                "SELECT * FROM cmis:document WHERE cmis:contentStreamLength = 'text'",
                "SELECT * FROM cmis:document WHERE cmis:creationDate > TIMESTAMP 'tomorrow'",
                "SELECT * FROM cmis:document WHERE IN_FOLDER('no-such-folder') AND",
                "SELECT * FROM cmis:document ORDER BY no:column",
                "SELECT * FROM cmis:document WHERE UPPER(cmis:name) = 'A' )))))",
                "\u0000\u0001\u0002",
                "選擇 * 從 文件"
            })
    void queryShouldBeRefusedWhenItIsNoQuery(String statement) throws IOException {
        assertRefused(fixture.admin().query(statement, 10, 0), "invalidArgument", "runtime");
    }

    @Test
    void queryShouldBeAnsweredOrRefusedWhenItHasThousandsOfTerms() throws IOException {
        String terms = "cmis:name = 'x'" + " OR cmis:name = 'x'".repeat(5_000);

        assertAnsweredOrRefused(posted("SELECT cmis:name FROM cmis:document WHERE " + terms));
    }

    @Test
    void queryShouldBeAnsweredOrRefusedWhenItIsNestedWithoutMeasure() throws IOException {
        String nested = "(".repeat(50_000) + "cmis:name = 'x'" + ")".repeat(50_000);

        assertAnsweredOrRefused(posted("SELECT cmis:name FROM cmis:document WHERE " + nested));
    }

    @Test
    void queryShouldBeAnsweredOrRefusedWhenItListsMoreValuesThanADatabaseTakes() throws IOException {
        String values = "'x'" + ",'x'".repeat(70_000);

        assertAnsweredOrRefused(posted("SELECT cmis:name FROM cmis:document WHERE cmis:name IN (" + values + ")"));
    }

    @Test
    void likeShouldAnswerSoonWhenItIsAllWildcards() throws IOException {
        assertAnsweredOrRefused(
                posted("SELECT cmis:name FROM cmis:document WHERE cmis:name LIKE '" + "%_".repeat(2_000) + "'"));
    }

    @Test
    void addressShouldBeRefusedWhenItIsLongerThanAnyAddress() throws IOException {
        assertClientsFault(fixture.admin().query("SELECT * FROM " + "x".repeat(100_000), 10, 0));
    }

    private static void assertAnsweredOrRefused(HttpAnswer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 499);
        Refusal.assertShowsNothingInside(answer);
    }

    private HttpAnswer query(String statement, String bounds) throws IOException {
        String target = BrowserBinding.PATH + "?cmisselector=query&q=" + statement.replace(" ", "%20") + "&" + bounds;
        return fixture.connection().get(target, fixture.authorized());
    }

    private HttpAnswer posted(String statement) throws IOException {
        String body = "cmisaction=query&maxItems=10&statement=" + URLEncoder.encode(statement, StandardCharsets.UTF_8);
        Map<String, String> headers = new HashMap<>(fixture.authorized());
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        return fixture.connection().post(BrowserBinding.PATH, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
