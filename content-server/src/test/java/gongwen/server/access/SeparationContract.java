package gongwen.server.access;

import static gongwen.server.Caller.CORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Org;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.Caller;
import gongwen.server.Caller.Answer;
import gongwen.server.RunningServer;
import gongwen.server.node.Repository;
import gongwen.server.node.Work;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Three administrators, each with a part that the others have not (domain.md 4.7, S61 to S63, X20). */
interface SeparationContract {

    String STRONG = "Abcdefg-12";

    RunningServer server();

    private Caller as(String userId) {
        return Caller.of(server(), userId);
    }

    private String newAccount() {
        String id = "p" + UUID.randomUUID().toString().substring(0, 8);
        Answer answer = as("sys.peng")
                .post(CORE + "/people", "{\"id\":\"" + id + "\",\"firstName\":\"新\",\"password\":\"" + STRONG + "\"}");
        assertThat(answer.status()).isEqualTo(201);
        return id;
    }

    private Answer add(String actor, String group, String member) {
        return as(actor).post(CORE + "/groups/" + group + "/members", "{\"id\":\"" + member + "\"}");
    }

    private int enter(String userId, String password) {
        return Caller.basic(server(), userId + ":" + password)
                .get(CORE + "/people/-me-")
                .status();
    }

    @Test
    default void accountShouldOpenOnlyWhenCreatedAndAuthorised() {
        String id = newAccount();
        Answer early = Caller.basic(server(), id + ":" + STRONG).get(CORE + "/people/-me-");
        assertThat(early.status()).isEqualTo(401);
        assertThat(early.json().at("/error/errorKey").asString()).isEqualTo("gongwen.account.NotAuthorised");
        assertThat(enter(id, STRONG + "x")).isEqualTo(401);

        assertThat(add("sec.liang", "GROUP_unit_NHS_INTERNAL", id).status()).isEqualTo(201);

        assertThat(enter(id, STRONG)).isEqualTo(200);
    }

    @Test
    default void accountShouldShutAtOnceWhenItsLastRightIsRevoked() {
        String id = newAccount();
        add("sec.liang", "GROUP_unit_NHS_INTERNAL", id);
        assertThat(enter(id, STRONG)).isEqualTo(200);

        as("sec.liang").delete(CORE + "/groups/GROUP_unit_NHS_INTERNAL/members/" + id);

        assertThat(enter(id, STRONG)).isEqualTo(401);
    }

    @Test
    default void systemAdministratorShouldNeitherGrantNorReadNorDeleteAudit() {
        assertThat(add("sys.peng", "GROUP_unit_SJZ_role_SIGNER", "sys.peng").status())
                .isEqualTo(403);
        assertThat(as("sys.peng")
                        .get(CORE + "/audit-applications/gongwen/audit-entries")
                        .status())
                .isEqualTo(403);
        assertThat(as("sys.peng")
                        .delete(CORE + "/audit-applications/gongwen/audit-entries")
                        .status())
                .isEqualTo(403);

        assertThat(refusalsOf("sys.peng")).contains("CHANGE_MEMBERS", "READ_AUDIT", "DELETE_AUDIT");
    }

    private String refusalsOf(String userId) {
        return as("aud.qin")
                .get(CORE + "/audit-applications/gongwen/audit-entries?maxItems=1000&where=(createdByUser='" + userId
                        + "')".replace("'", "%27"))
                .response()
                .body();
    }

    @Test
    default void otherAdministratorsShouldNotCreateAccounts() {
        String body = "{\"id\":\"x.y\",\"firstName\":\"x\",\"password\":\"" + STRONG + "\"}";

        assertThat(as("sec.liang").post(CORE + "/people", body).status()).isEqualTo(403);
        assertThat(as("aud.qin").post(CORE + "/people", body).status()).isEqualTo(403);
        assertThat(as("lu.min").post(CORE + "/people", body).status()).isEqualTo(403);
    }

    @Test
    default void nobodyShouldChangeTheOwnRights() {
        assertThat(add("sec.liang", "GROUP_unit_SJZ_PUBLIC", "sec.liang").status())
                .isEqualTo(403);
    }

    @Test
    default void administratorShouldHoldNothingElse() {
        assertThat(add("sec.liang", "GROUP_unit_SJZ_PUBLIC", "sys.peng").status())
                .isEqualTo(409);
        assertThat(add("sec.liang", "GROUP_SYS_ADMIN", "aud.qin").status()).isEqualTo(409);
        assertThat(add("sec.liang", "GROUP_SYS_ADMIN", "hu.dan").status()).isEqualTo(409);
        assertThat(add("sec.liang", "GROUP_unit_SJZ_PUBLIC", "GROUP_SYS_ADMIN").status())
                .isEqualTo(409);
        assertThat(add("sec.liang", "GROUP_ALFRESCO_ADMINISTRATORS", newAccount())
                        .status())
                .isEqualTo(409);
    }

    @Test
    default void administratorShouldHoldNothingElseThroughOtherGroupsEither() {
        String outer = "GROUP_outer_" + UUID.randomUUID();
        String holder = newAccount();
        as("sec.liang").post(CORE + "/groups", "{\"id\":\"" + outer + "\"}");

        for (String administrator : List.of("sys.peng", "aud.qin", "GROUP_SYS_ADMIN", "GROUP_AUDIT_ADMIN")) {
            assertThat(add("sec.liang", outer, administrator).status())
                    .as(administrator)
                    .isEqualTo(409);
        }
        add("sec.liang", outer, holder);
        assertThat(add("sec.liang", "GROUP_AUDIT_ADMIN", outer).status()).isEqualTo(409);
        assertThat(add("sec.liang", "GROUP_AUDIT_ADMIN", holder).status()).isEqualTo(409);
        assertThat(as("aud.qin")
                        .post(CORE + "/groups/" + outer + "/members", "{\"id\":\"hu.dan\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    default void administratorsPasswordShouldNotBeSetByAnother() {
        assertThat(as("sys.peng")
                        .put(CORE + "/people/sec.liang", "{\"password\":\"" + STRONG + "\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    default void passwordShouldChangeWhenItsHolderKnowsTheOldOne() {
        String id = newAccount();
        add("sec.liang", "GROUP_unit_NHS_INTERNAL", id);
        Caller holder = Caller.basic(server(), id + ":" + STRONG);

        assertThat(holder.put(CORE + "/people/-me-", "{\"password\":\"Other-pass-9\",\"oldPassword\":\"no\"}")
                        .status())
                .isEqualTo(403);
        assertThat(holder.put(CORE + "/people/-me-", "{\"password\":\"weak\",\"oldPassword\":\"" + STRONG + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(holder.put(
                                CORE + "/people/-me-",
                                "{\"password\":\"Other-pass-9\",\"oldPassword\":\"" + STRONG + "\"}")
                        .status())
                .isEqualTo(200);

        assertThat(enter(id, STRONG)).isEqualTo(401);
        assertThat(enter(id, "Other-pass-9")).isEqualTo(200);
    }

    @Test
    default void groupsShouldNotFormACircle() {
        String inner = "GROUP_inner_" + UUID.randomUUID();
        String outer = "GROUP_outer_" + UUID.randomUUID();
        as("sec.liang").post(CORE + "/groups", "{\"id\":\"" + inner + "\"}");
        as("sec.liang").post(CORE + "/groups", "{\"id\":\"" + outer + "\"}");
        assertThat(add("sec.liang", outer, inner).status()).isEqualTo(201);

        assertThat(add("sec.liang", inner, outer).status()).isEqualTo(409);
        assertThat(add("sec.liang", inner, inner).status()).isEqualTo(409);
    }

    @Test
    default void postShouldPassOnAndNeverBeVacant() {
        String clerks = CORE + "/groups/GROUP_unit_WQJ_role_CLERK_B/members";
        String id = newAccount();

        Answer vacated = as("sec.liang").delete(clerks + "/lei.ting");
        assertThat(vacated.status()).isEqualTo(422);
        assertThat(vacated.json().at("/error/briefSummary").asString()).contains("OR05");
        assertThat(add("sec.liang", "GROUP_unit_WQJ_role_CLERK_B", "yu.qian").status())
                .isEqualTo(422);
        assertThat(add("sec.liang", "GROUP_unit_WQJ_role_CLERK_B", id).status()).isEqualTo(201);

        Answer members = as("sec.liang").get(clerks);
        assertThat(members.json().at("/list/pagination/totalItems").asInt()).isEqualTo(1);
        assertThat(members.json().at("/list/entries/0/entry/id").asString()).isEqualTo(id);
        assertThat(clerkB("WQJ")).isEqualTo(id);
    }

    private String clerkB(String unit) {
        return server().bean(Repository.class)
                .view(Actor.SYSTEM)
                .atPath("/Sites/" + unit)
                .orElseThrow()
                .state()
                .properties()
                .text(Org.CLERK_B)
                .orElse("");
    }

    private void appoint(Actor actor, String unit, String holder) {
        Repository repository = server().bean(Repository.class);
        repository.change(actor, work -> {
            NodeId site = work.atPath("/Sites/" + unit).orElseThrow().id();
            work.update(site, null, Work.Patch.of(Map.of(Org.CLERK_B, holder)));
            return site;
        });
    }

    @Test
    default void postsGroupShouldFollowTheUnitsSite() {
        String id = newAccount();
        Actor security =
                new Actor("sec.liang", Set.of("sec.liang", Group.EVERYONE, Group.SECURITY_ADMINISTRATORS), false);
        Actor system = new Actor("sys.peng", Set.of("sys.peng", Group.EVERYONE, Group.SYSTEM_ADMINISTRATORS), false);

        assertThatThrownBy(() -> appoint(system, "BTZ", id)).hasMessage("OR04");
        assertThatThrownBy(() -> appoint(security, "BTZ", "svc.sjz")).hasMessage("OR06");
        appoint(security, "BTZ", id);

        assertThat(as("sec.liang")
                        .get(CORE + "/groups/GROUP_unit_BTZ_role_CLERK_B/members")
                        .json()
                        .at("/list/entries/0/entry/id")
                        .asString())
                .isEqualTo(id);
        assertThat(enter(id, STRONG)).isEqualTo(200);
        assertThat(refusalsOf("sys.peng")).contains("OR04");
    }

    private NodeId delegate(Actor actor, String unit, Map<QualifiedName, Object> values) {
        Map<QualifiedName, Object> named = new HashMap<>(values);
        named.put(Cm.NAME, UUID.randomUUID().toString());
        return server().bean(Repository.class).change(actor, work -> {
            NodeId folder =
                    work.atPath("/Sites/" + unit + "/duties").orElseThrow().id();
            return work.create(new Work.NewNode(
                    Org.DELEGATION,
                    Set.of(),
                    named,
                    folder,
                    Cm.CONTAINS,
                    null,
                    null,
                    AccessList.INHERITED,
                    Work.Initial.NONE));
        });
    }

    private Actor actor(String userId) {
        return server().bean(Members.class)
                .at(server().bean(Revision.class).current(), userId)
                .orElseThrow()
                .actor();
    }

    @Test
    default void standInShouldHoldTheRoleFromItsFirstDayUntilItIsRevoked() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Map<QualifiedName, Object> values = new HashMap<>(Map.of(
                Org.DELEGATOR, "qiu.bo",
                Org.DELEGATED_ROLE, "PROPOSAL_OFFICER",
                Org.VALID_FROM, today,
                Org.VALID_UNTIL, today.plusDays(3),
                Org.DELEGATION_REASON, "休假"));
        String standIn = newAccount();
        values.put(Org.DELEGATE, standIn);
        add("sec.liang", "GROUP_unit_YPB_INTERNAL", standIn);

        NodeId made = delegate(actor("qiu.bo"), "YPB", values);
        values.put(Org.VALID_FROM, today.plusDays(2));
        values.put(Org.DELEGATED_ROLE, "ARCHIVIST");
        assertThatThrownBy(() -> delegate(actor("qiu.bo"), "YPB", values)).hasMessage("DG02");

        assertThat(actor(standIn).hasRole("PROPOSAL_OFFICER", "YPB")).isTrue();
        assertThat(actor(standIn).onBehalfOf("PROPOSAL_OFFICER", "YPB")).contains("qiu.bo");
        server().bean(Repository.class).change(actor("qiu.bo"), work -> {
            work.update(made, null, Work.Patch.of(Map.of(Org.REVOKED, true)));
            return made;
        });
        assertThat(actor(standIn).hasRole("PROPOSAL_OFFICER", "YPB")).isFalse();
    }

    @Test
    default void leadingGroupShouldHaveItsRoster() {
        assertThat(actor("shen.qing").hasRole("STEERING_HEAD", "LXZ")).isTrue();
        assertThat(actor("gu.wei").hasRole("STEERING_OFFICE_HEAD", "LXZ")).isTrue();
        assertThat(actor("he.yun").hasRole("STEERING_OFFICE_DEPUTY", "LXZ")).isTrue();
    }

    @Test
    default void successorsPeopleShouldActInTheUnitItTookIn() {
        Actor system = new Actor("sys.peng", Set.of("sys.peng", Group.EVERYONE, Group.SYSTEM_ADMINISTRATORS), false);
        assertThat(actor("jin.tao").hasRole("SUPERVISION_OFFICER", "ZXB")).isFalse();

        server().bean(Repository.class).change(system, work -> {
            NodeId site = work.atPath("/Sites/ZXB").orElseThrow().id();
            work.update(
                    site,
                    null,
                    Work.Patch.of(Map.of(Org.CLOSED_ON, LocalDate.of(2026, 11, 1), Org.MERGED_INTO, "YPB")));
            return site;
        });

        assertThat(actor("jin.tao").hasRole("SUPERVISION_OFFICER", "ZXB")).isTrue();
        assertThat(actor("jin.tao").holds("GROUP_unit_ZXB_INTERNAL")).isTrue();
        assertThat(actor("hu.dan").holds("GROUP_unit_ZXB_INTERNAL")).isFalse();
    }

    @Test
    default void accountShouldNotBeShutWhileItsHolderHoldsAPost() {
        Answer answer = as("sys.peng").put(CORE + "/people/ding.yi", "{\"enabled\":false}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/error/briefSummary").asString()).contains("OR07", "1");
        assertThat(refusalsOf("sys.peng")).contains("OR07");
        assertThat(enter("ding.yi", RunningServer.PASSWORD)).isEqualTo(200);
    }

    @Test
    default void postShouldBeHeldByAPersonOnly() {
        Answer answer = add("sec.liang", "GROUP_unit_SJZ_role_CLERK_A", "svc.sjz");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/error/briefSummary").asString()).contains("OR06");
        assertThat(add("sec.liang", "GROUP_unit_SJZ_role_CLERK_A", "aud.qin").status())
                .isEqualTo(422);
    }
}
