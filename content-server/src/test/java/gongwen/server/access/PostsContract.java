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
import gongwen.server.Caller.Answer;
import gongwen.server.RunningServer;
import gongwen.server.node.Repository;
import gongwen.server.node.Work;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who holds which post, who stands in for whom, and who takes over (S60 to S63, T ch.7). */
interface PostsContract {

    RunningServer server();

    private Administration administration() {
        return new Administration(server());
    }

    @Test
    default void postShouldPassOnAndNeverBeVacant() {
        String clerks = CORE + "/groups/GROUP_unit_WQJ_role_CLERK_B/members";
        String id = administration().newAccount();

        Answer vacated = administration().as("sec.liang").delete(clerks + "/lei.ting");
        assertThat(vacated.status()).isEqualTo(422);
        assertThat(vacated.json().at("/error/briefSummary").asString()).contains("OR05");
        assertThat(administration()
                        .add("sec.liang", "GROUP_unit_WQJ_role_CLERK_B", "yu.qian")
                        .status())
                .isEqualTo(422);
        assertThat(administration()
                        .add("sec.liang", "GROUP_unit_WQJ_role_CLERK_B", id)
                        .status())
                .isEqualTo(201);

        Answer members = administration().as("sec.liang").get(clerks);
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
        String id = administration().newAccount();
        Actor security =
                new Actor("sec.liang", Set.of("sec.liang", Group.EVERYONE, Group.SECURITY_ADMINISTRATORS), false);
        Actor system = new Actor("sys.peng", Set.of("sys.peng", Group.EVERYONE, Group.SYSTEM_ADMINISTRATORS), false);

        assertThatThrownBy(() -> appoint(system, "BTZ", id)).hasMessage("OR04");
        assertThatThrownBy(() -> appoint(security, "BTZ", "svc.sjz")).hasMessage("OR06");
        appoint(security, "BTZ", id);

        assertThat(administration()
                        .as("sec.liang")
                        .get(CORE + "/groups/GROUP_unit_BTZ_role_CLERK_B/members")
                        .json()
                        .at("/list/entries/0/entry/id")
                        .asString())
                .isEqualTo(id);
        administration().takeOver(id, Administration.STRONG, Administration.OWN);
        assertThat(administration().enter(id, Administration.OWN)).isEqualTo(200);
        assertThat(administration().trailOf("sys.peng")).contains("OR04");
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

    @Test
    default void standInShouldHoldTheRoleFromItsFirstDayUntilItIsRevoked() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Map<QualifiedName, Object> values = new HashMap<>(Map.of(
                Org.DELEGATOR, "qiu.bo",
                Org.DELEGATED_ROLE, "PROPOSAL_OFFICER",
                Org.VALID_FROM, today,
                Org.VALID_UNTIL, today.plusDays(3),
                Org.DELEGATION_REASON, "休假"));
        String standIn = administration().newAccount();
        values.put(Org.DELEGATE, standIn);
        administration().add("sec.liang", "GROUP_unit_YPB_INTERNAL", standIn);

        NodeId made = delegate(administration().actor("qiu.bo"), "YPB", values);
        values.put(Org.VALID_FROM, today.plusDays(2));
        values.put(Org.DELEGATED_ROLE, "ARCHIVIST");
        assertThatThrownBy(() -> delegate(administration().actor("qiu.bo"), "YPB", values))
                .hasMessage("DG02");

        assertThat(administration().actor(standIn).hasRole("PROPOSAL_OFFICER", "YPB"))
                .isTrue();
        assertThat(administration().actor(standIn).onBehalfOf("PROPOSAL_OFFICER", "YPB"))
                .contains("qiu.bo");
        server().bean(Repository.class).change(administration().actor("qiu.bo"), work -> {
            work.update(made, null, Work.Patch.of(Map.of(Org.REVOKED, true)));
            return made;
        });
        assertThat(administration().actor(standIn).hasRole("PROPOSAL_OFFICER", "YPB"))
                .isFalse();
    }

    @Test
    default void leadingGroupShouldHaveItsRoster() {
        assertThat(administration().actor("shen.qing").hasRole("STEERING_HEAD", "LXZ"))
                .isTrue();
        assertThat(administration().actor("gu.wei").hasRole("STEERING_OFFICE_HEAD", "LXZ"))
                .isTrue();
        assertThat(administration().actor("he.yun").hasRole("STEERING_OFFICE_DEPUTY", "LXZ"))
                .isTrue();
    }

    @Test
    default void successorsPeopleShouldActInTheUnitItTookIn() {
        Actor system = new Actor("sys.peng", Set.of("sys.peng", Group.EVERYONE, Group.SYSTEM_ADMINISTRATORS), false);
        assertThat(administration().actor("jin.tao").hasRole("SUPERVISION_OFFICER", "ZXB"))
                .isFalse();

        server().bean(Repository.class).change(system, work -> {
            NodeId site = work.atPath("/Sites/ZXB").orElseThrow().id();
            work.update(
                    site,
                    null,
                    Work.Patch.of(Map.of(Org.CLOSED_ON, LocalDate.of(2026, 11, 1), Org.MERGED_INTO, "YPB")));
            return site;
        });

        assertThat(administration().actor("jin.tao").hasRole("SUPERVISION_OFFICER", "ZXB"))
                .isTrue();
        assertThat(administration().actor("jin.tao").holds("GROUP_unit_ZXB_INTERNAL"))
                .isTrue();
        assertThat(administration().actor("hu.dan").holds("GROUP_unit_ZXB_INTERNAL"))
                .isFalse();
    }

    @Test
    default void accountShouldNotBeShutWhileItsHolderHoldsAPost() {
        Answer answer = administration().as("sys.peng").put(CORE + "/people/ding.yi", "{\"enabled\":false}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/error/briefSummary").asString()).contains("OR07", "1");
        assertThat(administration().trailOf("sys.peng")).contains("OR07");
        assertThat(administration().enter("ding.yi", RunningServer.PASSWORD)).isEqualTo(200);
    }

    @Test
    default void postShouldBeHeldByAPersonOnly() {
        Answer answer = administration().add("sec.liang", "GROUP_unit_SJZ_role_CLERK_A", "svc.sjz");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/error/briefSummary").asString()).contains("OR06");
        assertThat(administration()
                        .add("sec.liang", "GROUP_unit_SJZ_role_CLERK_A", "aud.qin")
                        .status())
                .isEqualTo(422);
    }
}
