package gongwen.server.access;

import static gongwen.server.Caller.AUTHENTICATION;
import static gongwen.server.Caller.CORE;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.server.Caller;
import gongwen.server.Caller.Answer;
import gongwen.server.RunningServer;
import org.junit.jupiter.api.Test;

/** Logging in and out as a real Alfresco does it (alfresco-examples.md, differences 1 to 4, E01 to E07). */
interface LogInContract {

    String TICKETS = AUTHENTICATION + "/tickets";
    String MINE = TICKETS + "/-me-";
    String CMIS = "/alfresco/api/-default-/public/cmis/versions/1.1/browser";

    RunningServer server();

    private Answer logIn(String userId, String password, String... headers) {
        String body = "{\"userId\":\"" + userId + "\",\"password\":\"" + password + "\"}";
        return Caller.nobody(server()).post(TICKETS, body, headers);
    }

    private String ticketOf(String userId) {
        return logIn(userId, RunningServer.PASSWORD).json().at("/entry/id").asString();
    }

    @Test
    default void ticketShouldBeIssuedWhenPasswordIsRight() {
        Answer answer = logIn("lin.hai", RunningServer.PASSWORD);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("/entry/userId").asString()).isEqualTo("lin.hai");
        assertThat(answer.json().at("/entry/id").asString()).matches("TICKET_[0-9a-f]{40}");
    }

    @Test
    default void ticketShouldBeTheSameWhenLoggingInTwice() {
        assertThat(ticketOf("lin.hai")).isEqualTo(ticketOf("lin.hai"));
    }

    @Test
    default void ticketShouldBeIssuedWhenAuthorizationIsTheWordUndefined() {
        Answer answer = logIn("lin.hai", RunningServer.PASSWORD, "Authorization", "Basic dW5kZWZpbmVk");

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    default void logInShouldBeRefusedAlikeWhenPasswordIsWrongOrAccountUnknown() {
        Answer wrong = logIn("lin.hai", "x");
        Answer unknown = logIn("nobody.here", "x");

        assertThat(wrong.status()).isEqualTo(403).isEqualTo(unknown.status());
        assertThat(wrong.json().at("/error/errorKey").asString()).isEqualTo("Login failed");
        assertThat(wrong.json().at("/error/briefSummary").asString()).matches("\\d{8} Login failed");
        assertThat(unknown.json().at("/error/briefSummary").asString()).matches("\\d{8} Login failed");
    }

    @Test
    default void logInShouldSpeakChineseWhenAskedTo() {
        Answer answer = logIn("lin.hai", "x", "Accept-Language", "zh-CN");

        assertThat(answer.json().at("/error/errorKey").asString()).isEqualTo("Login failed");
        assertThat(answer.json().at("/error/briefSummary").asString()).matches("\\d{8} 登录失败");
    }

    @Test
    default void logInShouldBeBadRequestWhenBodyIsMissingOrBroken() {
        assertThat(Caller.nobody(server()).post(TICKETS, "").status()).isEqualTo(400);
        assertThat(Caller.nobody(server()).post(TICKETS, "{\"userId\":").status())
                .isEqualTo(400);
        assertThat(Caller.nobody(server())
                        .post(TICKETS, "{\"userId\":\"lin.hai\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    default void ticketShouldOpenTheDoorInEveryForm() {
        String ticket = ticketOf("tang.li");

        assertThat(Caller.basic(server(), ticket)
                        .get(MINE)
                        .json()
                        .at("/entry/id")
                        .asString())
                .isEqualTo(ticket);
        assertThat(Caller.basic(server(), "ROLE_TICKET:" + ticket).get(MINE).status())
                .isEqualTo(200);
        assertThat(Caller.nobody(server()).get(MINE + "?alf_ticket=" + ticket).status())
                .isEqualTo(200);
        assertThat(Caller.nobody(server())
                        .get(CORE + "/people/-me-?a=b&alf_ticket=" + ticket + "&1.0")
                        .json()
                        .at("/entry/id")
                        .asString())
                .isEqualTo("tang.li");
    }

    @Test
    default void allSessionsOfAUserShouldEndWhenOneLogsOut() {
        String ticket = ticketOf("jin.tao");

        assertThat(Caller.basic(server(), ticket).delete(MINE).status()).isEqualTo(204);

        assertThat(Caller.basic(server(), ticket).get(MINE).status()).isEqualTo(401);
        assertThat(ticketOf("jin.tao")).isNotEqualTo(ticket);
    }

    @Test
    default void ticketCheckShouldBeBadRequestWhenAPasswordIsShown() {
        assertThat(Caller.of(server(), "lin.hai").get(MINE).status()).isEqualTo(400);
    }

    @Test
    default void unauthenticatedShouldBeChallengedWithoutAPopUpInBrowsers() {
        Answer rest = Caller.nobody(server()).get(CORE + "/people/-me-");
        Answer cmis = Caller.nobody(server()).get(CMIS, "User-Agent", "Mozilla/5.0 (X11; Linux x86_64)");

        assertThat(rest.status()).isEqualTo(401);
        assertThat(rest.header("WWW-Authenticate")).isEqualTo("AlfTicket realm=\"Alfresco -default- tenant\"");
        assertThat(rest.json().at("/error/statusCode").asInt()).isEqualTo(401);
        assertThat(rest.json().at("/error/logId").asString()).isNotEmpty();
        assertThat(cmis.header("WWW-Authenticate")).isEqualTo("AlfTicket realm=\"Alfresco -default- tenant\"");
        assertThat(cmis.json().at("/status/code").asInt()).isEqualTo(401);
    }

    @Test
    default void programShouldBeOfferedBasicAtCmisOnly() {
        assertThat(Caller.nobody(server()).get(CMIS).header("WWW-Authenticate")).contains("Basic");
        assertThat(Caller.nobody(server()).get(CORE + "/people/-me-").header("WWW-Authenticate"))
                .doesNotContain("Basic");
    }

    @Test
    default void everyPathShouldBeShutToNobody() {
        for (String path : new String[] {"/", "/alfresco", CORE + "/nodes/-root-", "/index.html", CMIS}) {
            assertThat(Caller.nobody(server()).get(path).status()).as(path).isEqualTo(401);
        }
    }

    @Test
    default void errorPageShouldBeNoAddress() {
        assertThat(Caller.nobody(server()).get("/error").status()).isEqualTo(400);
    }

    @Test
    default void unknownPathShouldBeNotFoundInTheRestShape() {
        Answer answer = Caller.of(server(), "lin.hai").get(CORE + "/nonsense");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/error/statusCode").asInt()).isEqualTo(404);
    }

    @Test
    default void answerShouldCarrySecurityHeaders() {
        Answer answer = Caller.of(server(), "lin.hai").get(CORE + "/people/-me-");

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }
}
