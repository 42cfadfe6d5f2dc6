package gongwen.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.server.Caller;
import gongwen.server.Caller.Answer;
import gongwen.server.RunningServer;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Units, people and rights come in and go out as tables. */
interface OrganisationContract {

    String ORGANISATION = "/alfresco/api/-default-/public/gongwen/versions/1/organisation/";

    RunningServer server();

    private Answer send(String userId, String table, String csv) {
        return Caller.of(server(), userId).post(ORGANISATION + table, csv);
    }

    @Test
    default void tableShouldBeTakenRowByRowWithAReasonForEachBadOne() {
        String unit = "T" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        String csv = "单位代码,单位名称,单位类型,已发文立户\n"
                + unit + ",测试局,DEPARTMENT,是\n"
                + "bad id,坏局,DEPARTMENT,否\n"
                + "B" + unit + ",某局,RIVER,否\n"
                + "C" + unit + ",某局,DEPARTMENT,maybe\n"
                + unit + ",又名,DEPARTMENT,否\n"
                + "Ｔ１,全角局,DEPARTMENT,否\n";

        Answer answer = send("sys.peng", "units", csv);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/entry/made").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/entry/bad").size()).isEqualTo(5);
        assertThat(answer.json().at("/entry/bad/3/reason").asString()).contains("2");
        assertThat(answer.json().at("/entry/bad/4/column").asString()).isEqualTo("unitId");
        assertThat(answer.json().at("/entry/bad/0/row").asInt()).isEqualTo(3);
        assertThat(answer.json().at("/entry/bad/0/column").asString()).isEqualTo("unitId");
        assertThat(answer.json().at("/entry/bad/1/column").asString()).isEqualTo("kind");
        assertThat(answer.json().at("/entry/bad/2/column").asString()).isEqualTo("registeredIssuer");
        assertThat(send("sys.peng", "units", csv.lines().limit(2).collect(Collectors.joining("\n")))
                        .json()
                        .at("/entry/same")
                        .asInt())
                .isEqualTo(1);
        assertThat(Caller.of(server(), "sys.peng")
                        .get(ORGANISATION + "units")
                        .response()
                        .body())
                .contains(unit + ",测试局");
    }

    @Test
    default void personShouldBeUsableOnlyWhenBothTablesWereTakenIn() {
        String id = "t" + UUID.randomUUID().toString().substring(0, 8);
        String people = "userId,firstName,lastName,unit,password\n" + id + ",芳,李,CZJ,Abcdefg-12\n";
        String rights = "userId,unit,right\n" + id + ",CZJ,INTERNAL\n" + id + ",NONE,INTERNAL\n";

        assertThat(send("sys.peng", "people", people).json().at("/entry/made").asInt())
                .isEqualTo(1);
        assertThat(send("sys.peng", "rights", rights).status()).isEqualTo(403);
        Answer granted = send("sec.liang", "rights", rights);

        assertThat(granted.json().at("/entry/made").asInt()).isEqualTo(1);
        assertThat(granted.json().at("/entry/bad/0/column").asString()).isEqualTo("unit");
        Administration administration = new Administration(server());
        assertThat(administration.takeOver(id, "Abcdefg-12", Administration.OWN).status())
                .isEqualTo(200);
        assertThat(administration.enter(id, Administration.OWN)).isEqualTo(200);
        assertThat(Caller.of(server(), "sys.peng")
                        .get(ORGANISATION + "people")
                        .response()
                        .body())
                .contains(id)
                .doesNotContain("Abcdefg-12", "argon2");
        assertThat(Caller.of(server(), "sec.liang")
                        .get(ORGANISATION + "rights?format=xlsx")
                        .status())
                .isEqualTo(200);
    }

    @Test
    default void tablesShouldBeShutToWhoseDutyTheyAreNot() {
        for (String stranger : new String[] {"lu.min", "aud.qin"}) {
            assertThat(Caller.of(server(), stranger)
                            .get(ORGANISATION + "people")
                            .status())
                    .isEqualTo(403);
            assertThat(send(stranger, "units", "unitId\nX").status()).isEqualTo(403);
        }
        assertThat(send("sec.liang", "people", "userId\nx").status()).isEqualTo(403);
        assertThat(send("sys.peng", "units", "river\nx").status()).isEqualTo(400);
    }
}
