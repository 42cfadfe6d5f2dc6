package gongwen.server.office;

import static gongwen.server.Caller.CORE;
import static gongwen.server.schema.Tables.GROUP_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.models.district.District;
import gongwen.models.names.Org;
import gongwen.rules.commit.Actor;
import gongwen.server.Caller;
import gongwen.server.RunningServer;
import gongwen.server.database.Database;
import gongwen.server.node.Node;
import gongwen.server.node.Repository;
import gongwen.server.node.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

final class OfficeTest {

    @TempDir
    private Path directory;

    @Test
    void everyUnitShouldBeASiteThatOthersDoNotSee() {
        Repository repository = RunningServer.onH2().bean(Repository.class);

        View system = repository.view(Actor.SYSTEM);
        for (District.Unit unit : District.demo().units()) {
            Node site = system.atPath("/Sites/" + unit.id()).orElseThrow();
            assertThat(site.state().properties().text(Org.NAME)).contains(unit.name());
        }
        View stranger = repository.view(new Actor("x", Set.of("x", "GROUP_EVERYONE"), false));
        assertThat(stranger.atPath("/Sites")).isPresent();
        assertThat(stranger.atPath("/Sites/SJZ")).isEmpty();
    }

    @Test
    void secondStartShouldChangeNothingAndKeepThePasswords() throws IOException {
        Path data = directory.resolve("twice");
        RunningServer first = RunningServer.startIn(data);
        long before = size(first);
        first.stop();

        RunningServer second = RunningServer.startIn(data, "--gongwen.demo.password=");
        try {
            assertThat(size(second)).isEqualTo(before);
            assertThat(Caller.of(second, "lu.min").get(CORE + "/people/-me-").status())
                    .isEqualTo(200);
        } finally {
            second.stop();
        }
    }

    @Test
    void postsOfOlderDataShouldStandAtTheSiteAndInTheGroup() {
        Path data = directory.resolve("older");
        RunningServer older = RunningServer.startIn(data);
        older.bean(Database.class).write(transaction -> {
            var dsl = transaction.dsl();
            dsl.deleteFrom(GROUP_MEMBER)
                    .where(GROUP_MEMBER.GROUP_ID.in("GROUP_unit_YP_role_UNIT_LEADER", "GROUP_unit_BTZ_role_CLERK_A"))
                    .execute();
            return dsl.insertInto(GROUP_MEMBER)
                    .set(GROUP_MEMBER.GROUP_ID, "GROUP_unit_BTZ_role_CLERK_A")
                    .set(GROUP_MEMBER.MEMBER, "tang.li")
                    .execute();
        });
        older.stop();

        RunningServer newer = RunningServer.startIn(data);
        try {
            String members = CORE + "/groups/GROUP_unit_YP_role_UNIT_LEADER/members";
            assertThat(Caller.of(newer, "lu.min").get(members).response().body())
                    .contains("zhou.ming");
            assertThat(newer.bean(Repository.class)
                            .view(Actor.SYSTEM)
                            .atPath("/Sites/BTZ")
                            .orElseThrow()
                            .state()
                            .properties()
                            .text(Org.CLERK_A))
                    .contains("tang.li");
        } finally {
            newer.stop();
        }
    }

    @Test
    void boxOfAnOlderVersionShouldGetTheAccessOfThisOneWhenTheServerStarts() throws IOException {
        Path data = directory.resolve("boxes");
        Path table = data.resolve("rules/access.yaml");
        Files.createDirectories(table.getParent());
        String now = new ClassPathResource("gongwen/access.yaml").getContentAsString(StandardCharsets.UTF_8);
        Files.writeString(table, now.replace("DRAFTER, SUPERVISION_OFFICER, EXCHANGE_SYSTEM]", "EXCHANGE_SYSTEM]"));
        RunningServer older = RunningServer.startIn(data);
        assertThat(mayPutIntoTheOutbox(older, "SUPERVISION_OFFICER")).isFalse();
        older.stop();

        Files.delete(table);
        RunningServer newer = RunningServer.startIn(data);
        try {
            assertThat(mayPutIntoTheOutbox(newer, "SUPERVISION_OFFICER")).isTrue();
        } finally {
            newer.stop();
        }
    }

    private static boolean mayPutIntoTheOutbox(RunningServer server, String role) {
        return server
                .bean(Repository.class)
                .view(Actor.SYSTEM)
                .atPath("/Sites/YPB/documentLibrary/outbox")
                .orElseThrow()
                .state()
                .access()
                .entries()
                .stream()
                .anyMatch(entry -> entry.authority().equals(Actor.roleGroup("YPB", role)));
    }

    private static long size(RunningServer server) {
        Caller somebody = Caller.of(server, "lu.min");
        return somebody.get(CORE + "/people")
                        .json()
                        .at("/list/pagination/totalItems")
                        .asLong()
                + somebody.get(CORE + "/groups")
                        .json()
                        .at("/list/pagination/totalItems")
                        .asLong();
    }

    @Test
    void demoPasswordShouldBeMadeUpAndReadableByTheOwnerOnlyWhenNoneIsGiven() throws IOException {
        Path data = directory.resolve("made-up");
        RunningServer server = RunningServer.startIn(data, "--gongwen.demo.password=");
        try {
            Path file = data.resolve("demo-password");
            String password = Files.readString(file).strip();

            assertThat(password).matches("[A-Za-z0-9]{16}");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Caller.basic(server, "lu.min:" + password)
                            .get(CORE + "/people/-me-")
                            .status())
                    .isEqualTo(200);
        } finally {
            server.stop();
        }
    }

    @Test
    void administratorShouldBeOpenOnlyWhileItsPasswordIsSet() {
        Path data = directory.resolve("glass");
        String password = "Break-the-glass-1";
        RunningServer open = RunningServer.startIn(data, "--gongwen.admin.password=" + password);
        int whileSet = Caller.basic(open, "admin:" + password)
                .get(CORE + "/people/-me-")
                .status();
        open.stop();

        RunningServer shut = RunningServer.startIn(data);
        try {
            assertThat(whileSet).isEqualTo(200);
            assertThat(Caller.basic(shut, "admin:" + password)
                            .get(CORE + "/people/-me-")
                            .status())
                    .isEqualTo(401);
            assertThat(Caller.basic(shut, "admin:admin")
                            .get(CORE + "/people/-me-")
                            .status())
                    .isEqualTo(401);
        } finally {
            shut.stop();
        }
    }
}
