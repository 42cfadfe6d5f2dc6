package gongwen.server.rest;

import static gongwen.server.Caller.CORE;
import static gongwen.server.rest.Shelf.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.rules.node.NodeId;
import gongwen.server.Caller;
import gongwen.server.Caller.Answer;
import gongwen.server.RunningServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Creating, uploading and changing as Alfresco's clients do; E numbers are those of alfresco-examples.md. */
interface ChangingContract {

    RunningServer server();

    private Caller clerk() {
        return Caller.of(server(), "lu.min");
    }

    private String newFolder() {
        Shelf shelf = Shelf.of(server(), "lu.min");
        return shelf.folder(shelf.home(), Shelf.named("work")).toString();
    }

    private static String children(String folder) {
        return CORE + "/nodes/" + folder + "/children";
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.json().at("/entry/id").asString();
    }

    private String upload(String folder, String name, String text) {
        return id(Form.withText(name, text).send(clerk(), children(folder)));
    }

    private JsonNode entry(String id, String include) {
        return clerk().get(CORE + "/nodes/" + id + "?include=" + include).json().at("/entry");
    }

    /** E16, E17, E18. */
    @Test
    default void folderShouldBeCreatedOnceAndUnderAProperName() {
        String folder = newFolder();
        String body =
                "{\"nodeType\":\"cm:folder\",\"name\":\"收文资料\",\"properties\":{\"cm:title\":\"\",\"cm:description\":\"\"}}";

        Answer created = clerk().post(children(folder), body);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().at("/entry/aspectNames").toString()).contains("cm:titled", "cm:auditable");
        assertThat(created.json().at("/entry").has("properties")).isFalse();
        assertThat(created.json().at("/entry/parentId").asString()).isEqualTo(folder);
        Answer again = clerk().post(children(folder), body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().at("/error/statusCode").asInt()).isEqualTo(409);
        assertThat(clerk().post(children(folder), "{\"name\":\"a:b*?.txt\",\"nodeType\":\"cm:content\"}")
                        .status())
                .isEqualTo(422);
        assertThat(clerk().post(children(folder), "{\"nodeType\":\"cm:content\"}")
                        .status())
                .isEqualTo(400);
        assertThat(clerk().post(children(folder), "{\"name\":\"x\",\"nodeType\":\"cm:river\"}")
                        .status())
                .isEqualTo(400);
        assertThat(clerk().post(children(folder), "{\"name\":\"x\",\"nodeType\":\"cm:folder\",\"river\":1}")
                        .status())
                .isEqualTo(400);
        assertThat(clerk().post(children("-root-"), "{\"name\":\"x\",\"nodeType\":\"cm:folder\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    default void nodeShouldBeCreatedBelowFoldersThatAreMadeOnTheWay() {
        String folder = newFolder();

        Answer created = clerk().post(
                        children(folder) + "?include=path",
                        "{\"name\":\"x.txt\",\"nodeType\":\"cm:content\",\"relativePath\":\"甲/乙\",\"properties\":{\"cm:author\":\"张三\"}}");

        assertThat(created.json().at("/entry/path/name").asString()).endsWith("/甲/乙");
        assertThat(created.json().at("/entry/properties/cm:author").asString()).isEqualTo("张三");
        assertThat(created.json().at("/entry/content/sizeInBytes").asInt(-1)).isZero();
        assertThat(created.json().at("/entry/content/mimeType").asString()).isEqualTo("text/plain");
    }

    /** E19. */
    @Test
    default void uploadShouldTakeFileFieldsAndPropertiesInOneForm() {
        String folder = newFolder();

        Answer uploaded = Form.withFile(
                        "关于申请经费的请示（第一稿）.txt", "application/octet-stream", "请示".getBytes(StandardCharsets.UTF_8))
                .with("relativePath", "")
                .with("include", "allowableOperations")
                .with("autoRename", "true")
                .with("nodeType", "cm:content")
                .with("cm:title", "经费")
                .send(clerk(), children(folder) + "?autoRename=true&include=allowableOperations");

        JsonNode entry = uploaded.json().at("/entry");
        assertThat(uploaded.status()).isEqualTo(201);
        assertThat(entry.at("/name").asString()).isEqualTo("关于申请经费的请示（第一稿）.txt");
        assertThat(entry.at("/content/mimeType").asString()).isEqualTo("text/plain");
        assertThat(entry.at("/content/sizeInBytes").asInt()).isEqualTo(6);
        assertThat(entry.at("/aspectNames").toString()).contains("cm:versionable", "cm:auditable", "cm:titled");
        assertThat(entry.at("/properties/cm:versionLabel").asString()).isEqualTo("1.0");
        assertThat(entry.at("/properties/cm:versionType").asString()).isEqualTo("MAJOR");
        assertThat(entry.at("/properties/cm:title").asString()).isEqualTo("经费");
        assertThat(entry.at("/allowableOperations").size()).isEqualTo(3);
    }

    @Test
    default void uploadOfATakenNameShouldBeRefusedNumberedOrTheNextVersion() {
        String folder = newFolder();
        String first = upload(folder, "报告.txt", "一");

        assertThat(Form.withText("报告.txt", "二").send(clerk(), children(folder)).status())
                .isEqualTo(409);
        Answer numbered =
                Form.withText("报告.txt", "二").with("autoRename", "true").send(clerk(), children(folder));
        Answer next = Form.withText("报告.txt", "三")
                .with("overwrite", "true")
                .with("majorVersion", "true")
                .with("comment", "覆盖")
                .send(clerk(), children(folder));

        assertThat(numbered.json().at("/entry/name").asString()).isEqualTo("报告-1.txt");
        assertThat(next.status()).isEqualTo(201);
        assertThat(next.json().at("/entry/id").asString()).isEqualTo(first);
        assertThat(next.json().at("/entry/properties/cm:versionLabel").asString())
                .isEqualTo("2.0");
    }

    /** As E20, with thumbnails switched on. */
    @Test
    default void uploadShouldKeepNothingWhenItAsksForARenditionNobodyKnows() {
        String folder = newFolder();

        Answer refused =
                Form.withText("a.txt", "a").with("renditions", "hologram").send(clerk(), children(folder));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(clerk().get(children(folder))
                        .json()
                        .at("/list/pagination/totalItems")
                        .asInt(-1))
                .isZero();
    }

    @Test
    default void uploadShouldBeRefusedByTheSameRulesAsOverCmis() {
        String folder = newFolder();

        Answer refused = Form.withText("a.txt", "机密★\n某事").send(clerk(), children(folder));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/error/briefSummary").asString()).matches("\\d{8} [A-Z]+\\d+: .*");
    }

    /** E21, E22. */
    @Test
    default void propertyShouldBringItsAspectAndGoWithNull() {
        String id = upload(newFolder(), "a.txt", "a");
        String node = CORE + "/nodes/" + id;
        clerk().put(node, "{\"properties\":{\"cm:title\":\"题名\"}}");

        JsonNode changed = clerk().put(
                        node,
                        "{\"properties\":{\"cm:title\":null,\"cm:author\":\"张三\",\"cm:from\":\"2026-12-01T00:00:00.000+08:00\"}}")
                .json()
                .at("/entry");

        assertThat(changed.at("/properties").has("cm:title")).isFalse();
        assertThat(changed.at("/properties/cm:author").asString()).isEqualTo("张三");
        assertThat(changed.at("/properties/cm:from").asString()).isEqualTo("2026-11-30T16:00:00.000+0000");
        assertThat(changed.at("/aspectNames").toString()).contains("cm:author", "cm:effectivity", "cm:titled");
        assertThat(clerk().put(node, "{\"properties\":{\"cm:river\":1}}").status())
                .isEqualTo(400);
        assertThat(clerk().put(node, "{\"properties\":{\"cm:from\":\"soon\"}}").status())
                .isEqualTo(400);
        assertThat(clerk().put(node, "{\"aspectNames\":[\"cm:auditable\"]}")
                        .json()
                        .at("/entry/aspectNames")
                        .toString())
                .isEqualTo("[\"cm:auditable\",\"cm:versionable\"]");
    }

    /** E23. */
    @Test
    default void permissionsShouldBeShownAndReplaced() {
        String folder = newFolder();
        String node = CORE + "/nodes/" + folder;

        JsonNode granted = clerk().put(
                        node + "?include=permissions",
                        "{\"permissions\":{\"isInheritanceEnabled\":true,\"locallySet\":[{\"authorityId\":\"fan.jie\",\"name\":\"Consumer\",\"accessStatus\":\"ALLOWED\"}]}}")
                .json()
                .at("/entry/permissions");

        assertThat(granted.at("/locallySet/0/authorityDisplayName").asString()).isEqualTo("范洁");
        assertThat(granted.at("/inherited/0/name").asString()).isEqualTo("All");
        assertThat(Caller.of(server(), "fan.jie").get(node).status()).isEqualTo(200);
        assertThat(Caller.of(server(), "fan.jie").put(node, "{\"name\":\"x\"}").status())
                .isEqualTo(403);
        for (String wrong : List.of(
                "{\"authorityId\":\"nobody.x\",\"name\":\"Consumer\"}",
                "{\"authorityId\":\"fan.jie\",\"name\":\"River\"}",
                "{\"authorityId\":\"fan.jie\",\"name\":\"Consumer\",\"accessStatus\":\"DENIED\"}")) {
            assertThat(clerk().put(node, "{\"permissions\":{\"locallySet\":[" + wrong + "]}}")
                            .status())
                    .isEqualTo(400);
        }
        clerk().put(node, "{\"permissions\":{\"locallySet\":[]}}");
        assertThat(Caller.of(server(), "fan.jie").get(node).status()).isEqualTo(404);
    }

    /** E24, E25, E26. */
    @Test
    default void newContentShouldBeTheNextVersion() {
        String id = upload(newFolder(), "请示.txt", "第一稿");
        String node = CORE + "/nodes/" + id;

        Answer minor = clerk().sendBytes(
                        "PUT",
                        node + "/content?majorVersion=false&comment=" + encoded("第二稿") + "&name=" + encoded("请示.txt")
                                + "&include=allowableOperations",
                        "二".getBytes(StandardCharsets.UTF_8),
                        "application/octet-stream");
        Answer major = clerk().sendBytes(
                        "PUT",
                        node + "/content?majorVersion=true&name=" + encoded("通知.txt"),
                        "三".getBytes(StandardCharsets.UTF_8),
                        "application/x-www-form-urlencoded");

        assertThat(minor.status()).isEqualTo(200);
        assertThat(minor.json().at("/entry/properties/cm:versionLabel").asString())
                .isEqualTo("1.1");
        assertThat(minor.json().at("/entry/properties/cm:versionType").asString())
                .isEqualTo("MINOR");
        assertThat(major.json().at("/entry/name").asString()).isEqualTo("通知.txt");
        assertThat(clerk().sendBytes("PUT", node + "/content?name=", new byte[] {65}, "text/plain")
                        .status())
                .isEqualTo(400);
        JsonNode versions =
                clerk().get(node + "/versions?skipCount=0&maxItems=100").json().at("/list");
        assertThat(versions.at("/pagination/totalItems").asInt()).isEqualTo(3);
        assertThat(versions.at("/entries/0/entry/id").asString()).isEqualTo("2.0");
        assertThat(versions.at("/entries/0/entry").has("versionComment")).isFalse();
        assertThat(versions.at("/entries/0/entry").has("properties")).isFalse();
        assertThat(versions.at("/entries/1/entry/versionComment").asString()).isEqualTo("第二稿");
        assertThat(versions.at("/entries/2/entry/name").asString()).isEqualTo("请示.txt");
        assertThat(versions.at("/entries/2/entry/modifiedByUser/displayName").asString())
                .isEqualTo("陆敏");
        assertThat(clerk().get(node + "/versions/1.0/content").response().body())
                .isEqualTo("第一稿");
    }

    @Test
    default void oldVersionShouldComeBackAsTheNextOne() {
        String id = upload(newFolder(), "a.txt", "一");
        String node = CORE + "/nodes/" + id;
        clerk().sendBytes("PUT", node + "/content", "二".getBytes(StandardCharsets.UTF_8), "text/plain");

        Answer reverted = clerk().post(node + "/versions/1.0/revert", "{\"majorVersion\":true,\"comment\":\"还是第一稿\"}");

        assertThat(reverted.json().at("/entry/id").asString()).isEqualTo("2.0");
        assertThat(reverted.json().at("/entry/versionComment").asString()).isEqualTo("还是第一稿");
        assertThat(clerk().get(node + "/content").response().body()).isEqualTo("一");
        assertThat(clerk().delete(node + "/versions/1.1").status()).isEqualTo(204);
        assertThat(clerk().get(node + "/versions/1.1").status()).isEqualTo(404);
        assertThat(clerk().get(node + "/versions")
                        .json()
                        .at("/list/pagination/count")
                        .asInt())
                .isEqualTo(2);
    }

    /** E27. */
    @Test
    default void lockShouldShutOutOthersUntilItIsUndone() {
        String folder = newFolder();
        clerk().put(
                        CORE + "/nodes/" + folder,
                        "{\"permissions\":{\"locallySet\":[{\"authorityId\":\"fan.jie\",\"name\":\"Coordinator\"}]}}");
        String node = CORE + "/nodes/" + upload(folder, "a.txt", "a");
        Caller other = Caller.of(server(), "fan.jie");
        String lock = "{\"type\":\"ALLOW_OWNER_CHANGES\",\"lifetime\":\"PERSISTENT\"}";

        JsonNode locked =
                clerk().post(node + "/lock?include=isLocked", lock).json().at("/entry");

        assertThat(locked.at("/isLocked").asBoolean()).isTrue();
        assertThat(locked.at("/properties/cm:lockType").asString()).isEqualTo("WRITE_LOCK");
        assertThat(locked.at("/properties/cm:lockOwner/displayName").asString()).isEqualTo("陆敏");
        assertThat(locked.at("/properties/cm:lockLifetime").asString()).isEqualTo("PERSISTENT");
        assertThat(other.put(node, "{\"properties\":{\"cm:title\":\"x\"}}").status())
                .isEqualTo(409);
        assertThat(other.post(node + "/lock", lock).status()).isEqualTo(422);
        assertThat(clerk().put(node, "{\"properties\":{\"cm:title\":\"x\"}}").status())
                .isEqualTo(200);
        assertThat(clerk().post(node + "/unlock", "").status()).isEqualTo(200);
        assertThat(clerk().post(node + "/unlock", "").status()).isEqualTo(422);
        assertThat(clerk().post(node + "/lock", "{\"type\":\"FULL\"}").status()).isEqualTo(200);
        assertThat(clerk().put(node, "{\"properties\":{\"cm:title\":\"y\"}}").status())
                .isEqualTo(409);
        assertThat(clerk().post(node + "/unlock", "").status()).isEqualTo(200);
        assertThat(clerk().post(node + "/lock", "{\"timeToExpire\":60}")
                        .json()
                        .at("/entry/properties/cm:expiryDate")
                        .asString())
                .isNotEmpty();
    }

    /** E28. */
    @Test
    default void treeShouldBeCopiedAndMoved() {
        String folder = newFolder();
        String target = newFolder();
        upload(folder, "a.txt", "甲");
        String copy = CORE + "/nodes/" + folder + "/copy";
        String into = "{\"targetParentId\":\"" + target + "\",\"name\":\"副本\"}";

        String copied = id(clerk().post(copy, into));

        assertThat(clerk().post(copy, into).status()).isEqualTo(409);
        JsonNode below = clerk().get(children(copied)).json().at("/list/entries/0/entry");
        assertThat(below.at("/name").asString()).isEqualTo("a.txt");
        assertThat(clerk().get(CORE + "/nodes/" + below.at("/id").asString() + "/content")
                        .response()
                        .body())
                .isEqualTo("甲");
        assertThat(clerk().post(copy, "{\"targetParentId\":\"" + folder + "\"}").status())
                .isEqualTo(400);
        Answer moved = clerk().post(
                        CORE + "/nodes/" + copied + "/move?include=path",
                        "{\"targetParentId\":\"" + folder + "\",\"name\":\"移动后\"}");
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.json().at("/entry/parentId").asString()).isEqualTo(folder);
        assertThat(moved.json().at("/entry/name").asString()).isEqualTo("移动后");
        assertThat(clerk().post(CORE + "/nodes/" + copied + "/move", "{}").status())
                .isEqualTo(400);
    }

    /** E29 to E32. */
    @Test
    default void contentShouldBeServedWholeInRangesAndInert() {
        String id = upload(newFolder(), "关于2026.txt", "0123456789");
        String content = CORE + "/nodes/" + id + "/content";

        Answer whole = clerk().get(content + "?attachment=false");

        assertThat(whole.header("Cache-Control")).isEqualTo("max-age=0, must-revalidate");
        assertThat(whole.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"  2026.txt\"; filename*=UTF-8''%e5%85%b3%e4%ba%8e2026.txt");
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(whole.header("Content-Range")).isEqualTo("bytes 0-9/10");
        assertThat(whole.header("ETag")).matches("\"\\d{13}\"");
        assertThat(whole.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(whole.response().body()).isEqualTo("0123456789");
        Answer part = clerk().get(content, "Range", "bytes=2-4");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.response().body()).isEqualTo("234");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 2-4/10");
        assertThat(clerk().get(content, "Range", "bytes=0-1,4-5").header("Content-Type"))
                .startsWith("multipart/byteranges");
        assertThat(clerk().get(content, "Range", "bytes=99-").status()).isEqualTo(416);
        assertThat(clerk().get(content, "If-None-Match", whole.header("ETag")).status())
                .isEqualTo(304);
        assertThat(clerk().head(content).status()).isEqualTo(405);
        assertThat(Caller.of(server(), "fan.jie").get(content).status()).isEqualTo(404);
    }

    @Test
    default void pageShouldNeverBeShownAsOne() {
        String folder = newFolder();
        for (String type : List.of("text/html", "image/svg+xml")) {
            String id =
                    id(Form.withFile("x" + type.length(), type, "<svg><script/></svg>".getBytes(StandardCharsets.UTF_8))
                            .send(clerk(), children(folder)));
            Answer served = clerk().get(CORE + "/nodes/" + id + "/content?attachment=false");
            assertThat(served.header("Content-Disposition")).startsWith("attachment");
            assertThat(served.header("Content-Security-Policy")).contains("sandbox");
        }
    }

    /** E37 to E39. */
    @Test
    default void deletedNodeShouldComeBackOrGoForGood() {
        String folder = newFolder();
        String id = upload(folder, "待删.txt", "a");
        String trash = CORE + "/deleted-nodes";

        assertThat(clerk().delete(CORE + "/nodes/" + id).status()).isEqualTo(204);

        assertThat(clerk().get(CORE + "/nodes/" + id).status()).isEqualTo(404);
        JsonNode listed = clerk().get(
                        trash + "?include=path,properties,allowableOperations,permissions,aspectNames&maxItems=1")
                .json()
                .at("/list/entries/0/entry");
        assertThat(listed.at("/id").asString()).isEqualTo(id);
        assertThat(listed.has("parentId")).isFalse();
        assertThat(listed.at("/archivedByUser/id").asString()).isEqualTo("lu.min");
        assertThat(listed.at("/archivedAt").asString()).endsWith("+0000");
        assertThat(listed.at("/path/name").asString()).startsWith("/Company Home/User Homes/lu.min/work");
        assertThat(listed.at("/properties/cm:owner/id").asString()).isEqualTo("lu.min");
        Caller other = Caller.of(server(), "fan.jie");
        assertThat(other.get(trash).response().body()).doesNotContain(id);
        assertThat(other.get(trash + "/" + id).status()).isEqualTo(404);
        assertThat(other.post(trash + "/" + id + "/restore", "").status()).isEqualTo(404);
        assertThat(other.delete(trash + "/" + id).status()).isEqualTo(404);
        Answer restored = clerk().post(trash + "/" + id + "/restore", "");
        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.json().at("/entry/parentId").asString()).isEqualTo(folder);
        clerk().delete(CORE + "/nodes/" + id);
        assertThat(clerk().delete(trash + "/" + id).status()).isEqualTo(204);
        assertThat(clerk().get(trash + "/" + id).status()).isEqualTo(404);
        String gone = upload(folder, "b.txt", "b");
        assertThat(clerk().delete(CORE + "/nodes/" + gone + "?permanent=true").status())
                .isEqualTo(204);
        assertThat(clerk().get(trash + "/" + gone).status()).isEqualTo(404);
    }

    /** Deny first: to somebody of another unit, nothing with an id is there. */
    @Test
    default void nothingOfANodeShouldBeThereForAnotherUnit() {
        String id = upload(newFolder(), "a.txt", "a");
        String node = CORE + "/nodes/" + id;
        Caller stranger = Caller.of(server(), "cai.na");
        NodeId home = Shelf.of(server(), "cai.na").home();
        String own = "{\"targetParentId\":\"" + home + "\"}";

        for (String path : List.of(
                "",
                "/children",
                "/content",
                "/parents",
                "/targets",
                "/sources",
                "/versions",
                "/versions/1.0",
                "/versions/1.0/content")) {
            assertThat(stranger.get(node + path).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.put(node, "{\"name\":\"x\"}").status()).isEqualTo(404);
        assertThat(stranger.sendBytes("PUT", node + "/content", new byte[] {65}, "text/plain")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.delete(node).status()).isEqualTo(404);
        assertThat(stranger.post(node + "/copy", own).status()).isEqualTo(404);
        assertThat(stranger.post(node + "/move", own).status()).isEqualTo(404);
        assertThat(stranger.post(node + "/lock", "{}").status()).isEqualTo(404);
        assertThat(stranger.post(node + "/unlock", "").status()).isEqualTo(404);
        assertThat(stranger.post(node + "/children", "{\"name\":\"x\",\"nodeType\":\"cm:content\"}")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post(node + "/versions/1.0/revert", "{}").status()).isEqualTo(404);
        assertThat(stranger.delete(node + "/versions/1.0").status()).isEqualTo(404);
        assertThat(entry(id, "path").at("/name").asString()).isEqualTo("a.txt");
    }
}
