package gongwen.proof.badinput;

import static gongwen.proof.badinput.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.http.HttpAnswer;
import gongwen.contract.http.MultipartForm;
import gongwen.proof.Storage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Storage.class)
@ExtendWith(BadInputServers.class)
class PropertiesIT {

    private static final byte[] CONTENT = {'x'};

    private final BadInputFixture fixture;

    PropertiesIT(Storage storage, BadInputServers.Servers servers) {
        this.fixture = servers.on(storage);
    }

    @AfterEach
    void serverShouldStillServe() throws IOException {
        fixture.assertServes();
    }

    @ParameterizedTest
    @CsvSource({
        "gw:matters, many",
        "gw:matters, 1.5",
        "gw:matters, 99999999999999999999",
        "gw:generalDistribution, perhaps",
        "gw:receivedOn, yesterday",
        "gw:dueOn, 9223372036854775808"
    })
    void valueShouldBeRefusedWhenItIsOfAnotherType(String property, String value) throws IOException {
        int before = fixture.children();

        HttpAnswer answer = fixture.create(
                Map.of("cmis:objectTypeId", "D:gw:incomingDocument", "cmis:name", "typed.txt", property, value),
                CONTENT);

        assertRefused(answer, "invalidArgument", "constraint");
        assertThat(fixture.children()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"gw:kind, LIEBESBRIEF", "gw:urgency, GANZSCHNELL", "sec:level, ULTRA", "gw:matters, -1"})
    void valueShouldBeRefusedWhenTheModelDoesNotAllowIt(String property, String value) throws IOException {
        HttpAnswer answer = fixture.create(
                Map.of("cmis:objectTypeId", "D:gw:outgoingDocument", "cmis:name", "constrained.txt", property, value),
                CONTENT);

        assertRefused(answer, "constraint", "invalidArgument");
    }

    @Test
    void severalValuesShouldBeRefusedWhenThePropertyTakesOne() throws IOException {
        HttpAnswer answer = fixture.create(
                Map.of(
                        "cmis:objectTypeId",
                        "D:gw:outgoingDocument",
                        "cmis:name",
                        "several.txt",
                        "gw:title",
                        List.of("one", "two")),
                CONTENT);

        assertRefused(answer, "invalidArgument", "constraint");
    }

    @Test
    void documentShouldBeRefusedWhenItsNameIsMissing() throws IOException {
        assertRefused(
                fixture.create(Map.of("cmis:objectTypeId", "cmis:document"), CONTENT), "invalidArgument", "constraint");
    }

    @Test
    void documentShouldBeRefusedWhenItsTypeIsMissing() throws IOException {
        assertRefused(fixture.create(Map.of("cmis:name", "typeless.txt"), CONTENT), "invalidArgument", "constraint");
    }

    @Test
    void unitShouldBeRefusedWhenMandatoryPropertiesAreMissing() throws IOException {
        HttpAnswer answer = fixture.admin()
                .post(
                        fixture.folderId(),
                        BrowserBinding.form(
                                "createFolder",
                                Map.of(
                                        "cmis:objectTypeId",
                                        "F:st:site",
                                        "cmis:name",
                                        "unit-without-id",
                                        "cmis:secondaryObjectTypeIds",
                                        List.of("P:org:unit"))));

        assertRefused(answer, "constraint", "invalidArgument");
    }

    @ParameterizedTest
    @CsvSource({
        "D:gw:unknown",
        "D:nowhere:document",
        "gw:outgoingDocument",
        "P:sec:classified",
        "cmis:policy",
        "'; DROP TABLE node; --"
    })
    void documentShouldBeRefusedWhenItsTypeIsUnknownOrOfAnotherKind(String type) throws IOException {
        assertRefused(
                fixture.create(Map.of("cmis:objectTypeId", type, "cmis:name", "typed.txt"), CONTENT),
                "invalidArgument",
                "constraint",
                "objectNotFound");
    }

    @ParameterizedTest
    @CsvSource({"gw:noSuchProperty", "cm:noSuchProperty", "noprefix", "cmis:nonsense"})
    void propertyShouldBeRefusedWhenTheTypeDoesNotHaveIt(String property) throws IOException {
        HttpAnswer answer = fixture.create(
                Map.of("cmis:objectTypeId", "cmis:document", "cmis:name", "extra.txt", property, "x"), CONTENT);

        assertRefused(answer, "invalidArgument", "constraint");
    }

    @ParameterizedTest
    @CsvSource({"cmis:createdBy", "cmis:creationDate", "cmis:contentStreamLength", "cmis:versionLabel"})
    void propertyShouldBeRefusedWhenOnlyTheServerSetsIt(String property) throws IOException {
        assertRefused(
                fixture.admin().update(fixture.sentinelId(), Map.of(property, "7")), "invalidArgument", "constraint");
    }

    @ParameterizedTest
    @CsvSource({"no-such-id", "00000000-0000-0000-0000-000000000000", "'../../etc/passwd'", "workspace://SpacesStore/x"
    })
    void objectShouldBeNotFoundWhenItsIdIsUnknown(String id) throws IOException {
        assertRefused(fixture.admin().get(id, "object", ""), "objectNotFound", "invalidArgument");
    }

    @Test
    void actionShouldBeRefusedWhenItIsUnknown() throws IOException {
        assertRefused(
                fixture.admin().post(fixture.folderId(), new MultipartForm().field("cmisaction", "explode")),
                "notSupported",
                "invalidArgument");
    }

    @Test
    void folderShouldNotTakeAContentStream() throws IOException {
        MultipartForm form =
                new MultipartForm().field("cmisaction", "setContent").file("content", "content", "text/plain", CONTENT);

        assertRefused(
                fixture.admin().post(fixture.folderId(), form),
                "streamNotSupported",
                "invalidArgument",
                "constraint",
                "notSupported");
    }
}
