package gongwen.server.access;

import static gongwen.server.Caller.CORE;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.server.Caller;
import gongwen.server.Caller.Answer;
import gongwen.server.RunningServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Three administrators, each with a part that the others have not (domain.md 4.7, S61 to S63, X20). */
interface SeparationContract {

    RunningServer server();

    private Administration administration() {
        return new Administration(server());
    }

    @Test
    default void accountShouldOpenOnlyWhenCreatedAndAuthorised() {
        String id = administration().newAccount();
        Answer early = Caller.basic(server(), id + ":" + Administration.STRONG).get(CORE + "/people/-me-");
        assertThat(early.status()).isEqualTo(401);
        assertThat(early.json().at("/error/errorKey").asString()).isEqualTo("gongwen.account.NotAuthorised");
        assertThat(administration().enter(id, Administration.STRONG + "x")).isEqualTo(401);

        assertThat(administration()
                        .add("sec.liang", "GROUP_unit_NHS_INTERNAL", id)
                        .status())
                .isEqualTo(201);

        Answer given = Caller.basic(server(), id + ":" + Administration.STRONG).get(CORE + "/people/-me-");
        assertThat(given.status()).isEqualTo(401);
        assertThat(given.json().at("/error/errorKey").asString()).isEqualTo("gongwen.account.PasswordChangeDue");
        assertThat(given.json().at("/error/briefSummary").asString()).contains("people/-me-");
        Caller holder = Caller.basic(server(), id + ":" + Administration.STRONG);
        assertThat(holder.put(CORE + "/people/-me-", "{\"released\":true}").status())
                .isEqualTo(403);
        assertThat(holder.put(CORE + "/people/-me-", "{\"firstName\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(administration()
                        .takeOver(id, Administration.STRONG, Administration.STRONG)
                        .status())
                .as("the same again")
                .isEqualTo(422);
        assertThat(administration()
                        .takeOver(id, Administration.STRONG, Administration.OWN)
                        .status())
                .isEqualTo(200);
        assertThat(administration().enter(id, Administration.OWN)).isEqualTo(200);
    }

    @Test
    default void accountShouldShutAtOnceWhenItsLastRightIsRevoked() {
        String id = administration().newAccount();
        administration().add("sec.liang", "GROUP_unit_NHS_INTERNAL", id);
        administration().takeOver(id, Administration.STRONG, Administration.OWN);
        assertThat(administration().enter(id, Administration.OWN)).isEqualTo(200);

        administration().as("sec.liang").delete(CORE + "/groups/GROUP_unit_NHS_INTERNAL/members/" + id);

        assertThat(administration().enter(id, Administration.OWN)).isEqualTo(401);
    }

    @Test
    default void systemAdministratorShouldNeitherGrantNorReadNorDeleteAudit() {
        assertThat(administration()
                        .add("sys.peng", "GROUP_unit_SJZ_role_SIGNER", "sys.peng")
                        .status())
                .isEqualTo(403);
        assertThat(administration()
                        .as("sys.peng")
                        .get(CORE + "/audit-applications/gongwen/audit-entries")
                        .status())
                .isEqualTo(403);
        assertThat(administration()
                        .as("sys.peng")
                        .delete(CORE + "/audit-applications/gongwen/audit-entries")
                        .status())
                .isEqualTo(403);

        assertThat(administration().trailOf("sys.peng")).contains("CHANGE_MEMBERS", "READ_AUDIT", "DELETE_AUDIT");
    }

    @Test
    default void otherAdministratorsShouldNotCreateAccounts() {
        String body = "{\"id\":\"x.y\",\"firstName\":\"x\",\"password\":\"" + Administration.STRONG + "\"}";

        assertThat(administration().as("sec.liang").post(CORE + "/people", body).status())
                .isEqualTo(403);
        assertThat(administration().as("aud.qin").post(CORE + "/people", body).status())
                .isEqualTo(403);
        assertThat(administration().as("lu.min").post(CORE + "/people", body).status())
                .isEqualTo(403);
    }

    @Test
    default void nobodyShouldChangeTheOwnRights() {
        assertThat(administration()
                        .add("sec.liang", "GROUP_unit_SJZ_PUBLIC", "sec.liang")
                        .status())
                .isEqualTo(403);
    }

    @Test
    default void administratorShouldHoldNothingElse() {
        assertThat(administration()
                        .add("sec.liang", "GROUP_unit_SJZ_PUBLIC", "sys.peng")
                        .status())
                .isEqualTo(409);
        assertThat(administration()
                        .add("sec.liang", "GROUP_SYS_ADMIN", "aud.qin")
                        .status())
                .isEqualTo(409);
        assertThat(administration()
                        .add("sec.liang", "GROUP_SYS_ADMIN", "hu.dan")
                        .status())
                .isEqualTo(409);
        assertThat(administration()
                        .add("sec.liang", "GROUP_unit_SJZ_PUBLIC", "GROUP_SYS_ADMIN")
                        .status())
                .isEqualTo(409);
        assertThat(administration()
                        .add(
                                "sec.liang",
                                "GROUP_ALFRESCO_ADMINISTRATORS",
                                administration().newAccount())
                        .status())
                .isEqualTo(409);
    }

    @Test
    default void administratorShouldHoldNothingElseThroughOtherGroupsEither() {
        String outer = "GROUP_outer_" + UUID.randomUUID();
        String holder = administration().newAccount();
        administration().as("sec.liang").post(CORE + "/groups", "{\"id\":\"" + outer + "\"}");

        for (String administrator : List.of("sys.peng", "aud.qin", "GROUP_SYS_ADMIN", "GROUP_AUDIT_ADMIN")) {
            assertThat(administration().add("sec.liang", outer, administrator).status())
                    .as(administrator)
                    .isEqualTo(409);
        }
        administration().add("sec.liang", outer, holder);
        assertThat(administration().add("sec.liang", "GROUP_AUDIT_ADMIN", outer).status())
                .isEqualTo(409);
        assertThat(administration()
                        .add("sec.liang", "GROUP_AUDIT_ADMIN", holder)
                        .status())
                .isEqualTo(409);
        assertThat(administration()
                        .as("aud.qin")
                        .post(CORE + "/groups/" + outer + "/members", "{\"id\":\"hu.dan\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    default void administratorsPasswordShouldNotBeSetByAnother() {
        assertThat(administration()
                        .as("sys.peng")
                        .put(CORE + "/people/sec.liang", "{\"password\":\"" + Administration.STRONG + "\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    default void passwordSetByAnotherShouldOpenNothingUntilItIsReleased() {
        String id = administration().newAccount();
        administration().add("sec.liang", "GROUP_unit_NHS_INTERNAL", id);
        String person = CORE + "/people/" + id;

        assertThat(administration()
                        .as("sys.peng")
                        .put(person, "{\"password\":\"Other-pass-9\"}")
                        .status())
                .isEqualTo(200);

        Answer early = Caller.basic(server(), id + ":Other-pass-9").get(CORE + "/people/-me-");
        assertThat(early.status()).isEqualTo(401);
        assertThat(early.json().at("/error/errorKey").asString()).isEqualTo("gongwen.account.NotReleased");
        assertThat(administration()
                        .as("sys.peng")
                        .put(person, "{\"released\":true}")
                        .status())
                .isEqualTo(403);
        assertThat(administration()
                        .as("sec.liang")
                        .put(person, "{\"password\":\"Other-pass-8\"}")
                        .status())
                .isEqualTo(403);
        assertThat(administration()
                        .as("sec.liang")
                        .put(person, "{\"released\":true}")
                        .status())
                .isEqualTo(200);
        assertThat(administration().enter(id, "Other-pass-9"))
                .as("as another set it")
                .isEqualTo(401);
        administration().takeOver(id, "Other-pass-9", Administration.OWN);
        assertThat(administration().enter(id, Administration.OWN)).isEqualTo(200);
    }

    @Test
    default void passwordShouldChangeWhenItsHolderKnowsTheOldOne() {
        String id = administration().newAccount();
        administration().add("sec.liang", "GROUP_unit_NHS_INTERNAL", id);
        Caller holder = Caller.basic(server(), id + ":" + Administration.STRONG);

        assertThat(holder.put(CORE + "/people/-me-", "{\"password\":\"Other-pass-9\",\"oldPassword\":\"no\"}")
                        .status())
                .isEqualTo(403);
        assertThat(holder.put(
                                CORE + "/people/-me-",
                                "{\"password\":\"weak\",\"oldPassword\":\"" + Administration.STRONG + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(holder.put(
                                CORE + "/people/-me-",
                                "{\"password\":\"Other-pass-9\",\"oldPassword\":\"" + Administration.STRONG + "\"}")
                        .status())
                .isEqualTo(200);

        assertThat(administration().enter(id, Administration.STRONG)).isEqualTo(401);
        assertThat(administration().enter(id, "Other-pass-9")).isEqualTo(200);
    }

    @Test
    default void groupsShouldNotFormACircle() {
        String inner = "GROUP_inner_" + UUID.randomUUID();
        String outer = "GROUP_outer_" + UUID.randomUUID();
        administration().as("sec.liang").post(CORE + "/groups", "{\"id\":\"" + inner + "\"}");
        administration().as("sec.liang").post(CORE + "/groups", "{\"id\":\"" + outer + "\"}");
        assertThat(administration().add("sec.liang", outer, inner).status()).isEqualTo(201);

        assertThat(administration().add("sec.liang", inner, outer).status()).isEqualTo(409);
        assertThat(administration().add("sec.liang", inner, inner).status()).isEqualTo(409);
    }
}
