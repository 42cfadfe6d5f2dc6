package gongwen.server.webdav;

import static gongwen.server.Caller.CORE;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.server.Caller;
import gongwen.server.Caller.Answer;
import gongwen.server.RunningServer;
import gongwen.server.node.Repository;
import gongwen.server.node.Work;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Network folders; litmus holds the protocol itself to its standard ({@code LitmusIT}). */
interface WebDavContract {

    String LOCK = "<D:lockinfo xmlns:D='DAV:'><D:lockscope><D:exclusive/></D:lockscope>"
            + "<D:locktype><D:write/></D:locktype><D:owner>陆敏的电脑</D:owner></D:lockinfo>";

    RunningServer server();

    private Caller clerk() {
        return Caller.of(server(), "lu.min");
    }

    private Answer send(Caller caller, String method, String path, String body, String... headers) {
        return caller.sendBytes(
                method, path, body.getBytes(StandardCharsets.UTF_8), "application/octet-stream", headers);
    }

    /** A new folder in the unit's site that some of its people may write in. */
    private String folder() {
        String name = UUID.randomUUID().toString();
        AccessList writers = new AccessList(
                true,
                Stream.of("lu.min", "fan.jie", "tang.li")
                        .map(person -> new AccessList.Entry(person, "Coordinator"))
                        .collect(Collectors.toSet()));
        server().bean(Repository.class)
                .change(
                        Actor.SYSTEM,
                        work -> work.create(new Work.NewNode(
                                Cm.FOLDER,
                                Set.of(),
                                Map.of(Cm.NAME, name),
                                work.atPath("/Sites/YPB/documentLibrary/outbox")
                                        .orElseThrow()
                                        .id(),
                                Cm.CONTAINS,
                                null,
                                null,
                                writers,
                                Work.Initial.NONE)));
        return DavAddress.ROOT + "/Sites/YPB/documentLibrary/outbox/" + name;
    }

    private String file(String text) {
        String path = folder() + "/%E9%80%9A%E7%9F%A5%20%E7%A8%BF.txt";
        assertThat(send(clerk(), "PUT", path, text).status()).isEqualTo(201);
        return path;
    }

    @Test
    default void fileShouldBePutListedAndReadUnderItsChineseName() {
        String file = file("第一稿");
        String folder = file.substring(0, file.lastIndexOf('/'));

        Answer listed = send(clerk(), "PROPFIND", folder, "", "Depth", "1", "Translate", "f");

        assertThat(listed.status()).isEqualTo(207);
        assertThat(listed.response().body())
                .contains("<D:displayname>通知 稿.txt</D:displayname>", "<D:href>" + file + "</D:href>");
        Answer read = clerk().get(file);
        assertThat(read.response().body()).isEqualTo("第一稿");
        assertThat(read.header("ETag")).isNotEmpty();
        assertThat(clerk().get(file, "Range", "bytes=0-2").status()).isEqualTo(206);
    }

    @Test
    default void secondPutShouldMakeTheNextVersion() {
        String file = file("第一稿");

        assertThat(send(clerk(), "PUT", file, "第二稿").status()).isEqualTo(204);

        String relative = file.substring(DavAddress.ROOT.length() + 1);
        String id = clerk().get(CORE + "/nodes/-root-?relativePath=" + relative)
                .json()
                .at("/entry/id")
                .asString();
        assertThat(clerk().get(CORE + "/nodes/" + id + "/versions").json().at("/list/entries"))
                .hasSize(2);
    }

    @Test
    default void wholeTreeShouldNotBeListed() {
        Answer refused = send(clerk(), "PROPFIND", folder(), "");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.response().body()).contains("<D:propfind-finite-depth/>");
    }

    @Test
    default void secretShouldBeRefusedWithCodeAndMessageInTheCallersLanguage() {
        String folder = folder();

        Answer text = send(clerk(), "PUT", folder + "/a.txt", "机密★1年", "Accept-Language", "zh-CN");

        assertThat(text.status()).isEqualTo(422);
        assertThat(text.response().body()).contains("<g:code>H2</g:code>", "<g:message>");
        assertThat(text.response().body()).containsPattern("<g:message>[^<]*[\\u4e00-\\u9fff]");
        assertThat(clerk().get(folder + "/a.txt").status()).isEqualTo(404);
        Answer property = send(
                clerk(),
                "PROPPATCH",
                folder,
                "<D:propertyupdate xmlns:D='DAV:'><D:set><D:prop><x:n xmlns:x='urn:x'>机密★1年</x:n></D:prop></D:set>"
                        + "</D:propertyupdate>");
        assertThat(property.status()).isEqualTo(422);
    }

    @Test
    default void documentTypeAndEntitiesShouldBeRefused() {
        Answer refused = send(
                clerk(),
                "PROPFIND",
                folder(),
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><propfind xmlns='DAV:'><prop>&e;</prop></propfind>",
                "Depth",
                "0");

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    default void anotherUnitsFolderShouldBeAbsent() {
        String folder = folder();
        Caller stranger = Caller.of(server(), "hu.dan");

        assertThat(send(stranger, "PROPFIND", folder, "", "Depth", "0").status())
                .isEqualTo(404);
        assertThat(send(stranger, "LOCK", folder, LOCK).status()).isBetween(400, 499);
        assertThat(send(stranger, "PROPFIND", DavAddress.ROOT + "/Sites", "", "Depth", "1")
                        .response()
                        .body())
                .doesNotContain("/YPB/");
    }

    @Test
    default void lockShouldBindEveryDoorAndShowItsHolder() {
        String file = file("第一稿");
        Answer locked = send(clerk(), "LOCK", file, LOCK, "Timeout", "Second-300");
        String token = locked.header("Lock-Token");

        assertThat(locked.response().body()).contains("陆敏的电脑", "Second-300");
        assertThat(send(clerk(), "PUT", file, "无锁").status()).isEqualTo(423);
        assertThat(send(Caller.of(server(), "fan.jie"), "PUT", file, "别人").status())
                .isEqualTo(423);
        assertThat(send(clerk(), "PUT", file, "第二稿", "If", "(" + token + ")").status())
                .isEqualTo(204);
        var shown = clerk().get(CORE + "/nodes/-root-?relativePath=" + file.substring(DavAddress.ROOT.length() + 1))
                .json()
                .at("/entry/properties");
        assertThat(shown.at("/cm:lockOwner/id").asString()).isEqualTo("lu.min");
        assertThat(shown.at("/cm:expiryDate").asString()).isNotEmpty();
        assertThat(send(clerk(), "UNLOCK", file, "", "Lock-Token", token).status())
                .isEqualTo(204);
        assertThat(send(Caller.of(server(), "fan.jie"), "PUT", file, "第三稿").status())
                .isEqualTo(204);
    }

    /** It locks, but saves without the token, where the name is Chinese. */
    @Test
    default void libreOfficeShouldSaveWhatItLocked() {
        String file = file("第一稿");
        String libreOffice = LOCK.replace("陆敏的电脑", "LibreOffice - 陆敏");
        send(clerk(), "LOCK", file, libreOffice, "User-Agent", "LibreOffice 7.4.7.2");

        assertThat(send(clerk(), "PUT", file, "第二稿", "User-Agent", "LibreOffice 7.4.7.2")
                        .status())
                .isEqualTo(204);
        assertThat(send(clerk(), "PUT", file, "第三稿").status()).isEqualTo(423);
        assertThat(send(Caller.of(server(), "fan.jie"), "PUT", file, "第三稿", "User-Agent", "LibreOffice 7.4.7.2")
                        .status())
                .isEqualTo(423);
    }

    @Test
    default void otherClerkOfTheUnitShouldReleaseALock() {
        String file = file("第一稿");
        String token = send(clerk(), "LOCK", file, LOCK).header("Lock-Token");

        assertThat(send(Caller.of(server(), "tang.li"), "UNLOCK", file, "", "Lock-Token", token)
                        .status())
                .isBetween(400, 499);
        assertThat(send(Caller.of(server(), "fan.jie"), "UNLOCK", file, "", "Lock-Token", token)
                        .status())
                .isEqualTo(204);
    }

    /** As programs save: beside the document, then over it. */
    @Test
    default void movingAFileOverADocumentShouldBeItsNextVersion() {
        String file = file("第一稿");
        String beside = file.substring(0, file.lastIndexOf('/')) + "/save.tmp.txt";
        String node = CORE + "/nodes/-root-?relativePath=" + file.substring(DavAddress.ROOT.length() + 1);
        String id = clerk().get(node).json().at("/entry/id").asString();
        send(clerk(), "PUT", beside, "第二稿");

        Answer moved = send(clerk(), "MOVE", beside, "", "Destination", server().url() + file);

        assertThat(moved.status()).isEqualTo(204);
        assertThat(clerk().get(file).response().body()).isEqualTo("第二稿");
        assertThat(clerk().get(node).json().at("/entry/id").asString()).isEqualTo(id);
        assertThat(clerk().get(beside).status()).isEqualTo(404);
    }

    @Test
    default void pageShouldNotRunInABrowser() {
        String page = folder() + "/a.html";
        send(clerk(), "PUT", page, "<script>alert(1)</script>");

        Answer read = clerk().get(page);

        assertThat(read.header("Content-Disposition")).startsWith("attachment");
        assertThat(read.header("Content-Security-Policy")).contains("sandbox");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    default void programShouldBeAskedForAPasswordInItsScheme() {
        Answer asked = send(Caller.nobody(server()), "PROPFIND", DavAddress.ROOT, "", "Depth", "0");

        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.header("WWW-Authenticate")).contains("Basic");
        assertThat(clerk().sendBytes("OPTIONS", DavAddress.ROOT, new byte[0], null)
                        .header("MS-Author-Via"))
                .isEqualTo("DAV");
    }
}
