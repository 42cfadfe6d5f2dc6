package gongwen.proof.badinput;

import static gongwen.proof.badinput.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.http.HttpAnswer;
import gongwen.proof.Storage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
class NamesIT {

    private static final byte[] CONTENT = "内容".getBytes(StandardCharsets.UTF_8);

    private final BadInputFixture fixture;

    NamesIT(Storage storage, BadInputServers.Servers servers) {
        this.fixture = servers.on(storage);
    }

    @AfterEach
    void serverShouldStillServe() throws IOException {
        fixture.assertServes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "松泾府〔2016〕18号 关于校车站点的请示.docx",
                "📄🚌 校车👨‍👩‍👧.txt",
                "ＡＢＣ：１２３．txt",
                "𠮷野家𪚥.txt",
                "e\u0301 combining.txt",
                "inner   blanks.txt",
                "O'Brien \u00a0%25 %2e%2e ;jsessionid=1 & + # = ~ $ @.txt",
                "ﷺ\u202eright-to-left.txt"
            })
    void nameShouldComeBackUnchangedByIdPathAndQuery(String name) throws IOException {
        String id = BadInputFixture.createdId(fixture.create(name, CONTENT));

        assertThat(nameOf(fixture.admin().get(id, "object", "&succinct=true"))).isEqualTo(name);
        assertThat(nameOf(fixture.admin().getByPath("/bad-input/" + name))).isEqualTo(name);
        HttpAnswer hits = fixture.admin()
                .query(
                        "SELECT cmis:objectId FROM cmis:document WHERE cmis:name = '" + name.replace("'", "\\'") + "'",
                        5,
                        0);
        assertThat(BrowserBinding.property(hits, "cmis:objectId")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../escaped.txt",
                "..",
                ".",
                "a/b.txt",
                "a\\b.txt",
                "bell\u0007.txt",
                "escape\u001b[31m.txt",
                "null\u0000.txt",
                "line\nbreak.txt",
                "star*.txt",
                "question?.txt",
                "quote\".txt",
                "pipe|.txt",
                "<tag>.txt",
                "colon:.txt",
                "ends with a dot.",
                " ",
                ""
            })
    void nameShouldBeRefusedWhenNoFileMayBearIt(String name) throws IOException {
        int before = fixture.children();

        // no name at all is another CMIS error than a bad one
        assertRefused(fixture.create(name, CONTENT), "constraint", "nameConstraintViolation", "invalidArgument");

        assertThat(fixture.children()).isEqualTo(before);
    }

    @Test
    void longestNameShouldBeKeptAndALongerOneRefused() throws IOException {
        BadInputFixture.createdId(fixture.create("长".repeat(255), CONTENT));

        assertRefused(
                fixture.create("长".repeat(5000), CONTENT), "constraint", "nameConstraintViolation", "invalidArgument");
    }

    @Test
    void secondChildOfTheSameNameShouldBeRefused() throws IOException {
        BadInputFixture.createdId(fixture.create("only-one.txt", CONTENT));

        assertRefused(
                fixture.create("only-one.txt", CONTENT),
                "nameConstraintViolation",
                "contentAlreadyExists",
                "constraint");
    }

    @Test
    void renameShouldBeRefusedWhenItLeavesTheFolder() throws IOException {
        String id = BadInputFixture.createdId(fixture.create("stays.txt", CONTENT));

        assertRefused(
                fixture.admin().update(id, Map.of("cmis:name", "../../left.txt")),
                "constraint",
                "nameConstraintViolation",
                "invalidArgument");

        assertThat(nameOf(fixture.admin().get(id, "object", "&succinct=true"))).isEqualTo("stays.txt");
    }

    private static String nameOf(HttpAnswer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return Json.text(answer, "cmis:name");
    }
}
