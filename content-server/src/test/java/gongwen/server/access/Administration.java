package gongwen.server.access;

import static gongwen.server.Caller.CORE;
import static org.assertj.core.api.Assertions.assertThat;

import gongwen.rules.commit.Actor;
import gongwen.server.Caller;
import gongwen.server.Caller.Answer;
import gongwen.server.RunningServer;
import java.util.UUID;

/** The demo district's administrators at work on a server. */
record Administration(RunningServer server) {

    /** A password that is strong enough. */
    static final String STRONG = "Abcdefg-12";

    /** Another one. */
    static final String OWN = "Hijklmn-34";

    Caller as(String userId) {
        return Caller.of(server, userId);
    }

    /** A new person's account, which nobody has authorised. */
    String newAccount() {
        String id = "p" + UUID.randomUUID().toString().substring(0, 8);
        Answer answer = as("sys.peng")
                .post(CORE + "/people", "{\"id\":\"" + id + "\",\"firstName\":\"新\",\"password\":\"" + STRONG + "\"}");
        assertThat(answer.status()).isEqualTo(201);
        return id;
    }

    /** The holder of a new account changes the password that the administrator gave it. */
    Answer takeOver(String userId, String given, String own) {
        String body = "{\"oldPassword\":\"" + given + "\",\"password\":\"" + own + "\"}";
        return Caller.basic(server, userId + ":" + given).put(CORE + "/people/-me-", body);
    }

    Answer add(String actor, String group, String member) {
        return as(actor).post(CORE + "/groups/" + group + "/members", "{\"id\":\"" + member + "\"}");
    }

    /** The status that a password is answered with. */
    int enter(String userId, String password) {
        return Caller.basic(server, userId + ":" + password)
                .get(CORE + "/people/-me-")
                .status();
    }

    /** What the trail says of a user. */
    String trailOf(String userId) {
        return as("aud.qin")
                .get(CORE + "/audit-applications/gongwen/audit-entries?maxItems=1000&where=(createdByUser='" + userId
                        + "')".replace("'", "%27"))
                .response()
                .body();
    }

    /** A user with the rights held now. */
    Actor actor(String userId) {
        return server.bean(Members.class)
                .at(server.bean(Revision.class).current(), userId)
                .orElseThrow()
                .actor();
    }
}
