package gongwen.proof.demo;

import gongwen.contract.cmis.Credentials;
import gongwen.contract.http.HttpAnswer;
import java.util.UUID;

/** Domain.md 4.7: a new account opens only when one administrator made it and another authorised it. */
final class ThreeAdministrators implements Chapter {

    private static final String PASSWORD = "Xin-ren-2026";

    @Override
    public void play(Stage stage) {
        stage.chapter(
                "4.7", "三员：建号、授权、审计各归一人", "Three administrators: one makes accounts, one grants rights, one audits");
        String id = "new." + UUID.randomUUID().toString().substring(0, 8);
        String account =
                "{\"id\":\"" + id + "\",\"firstName\":\"文\",\"lastName\":\"新\",\"password\":\"" + PASSWORD + "\"}";
        stage.act(Cast.SECURITY_ADMINISTRATOR, "试图自己建账号", "tries to make an account");
        stage.refused(stage.cast().send(Cast.SECURITY_ADMINISTRATOR, "POST", Rest.PEOPLE, account));

        stage.act(Cast.SYSTEM_ADMINISTRATOR, "为南湖社区新人建账号 " + id, "makes the account " + id + " for somebody new");
        HttpAnswer made = stage.cast().send(Cast.SYSTEM_ADMINISTRATOR, "POST", Rest.PEOPLE, account);
        stage.expect("已建立", "it is made", made.isSuccess(), made);
        stage.act(id, "登录，尚未授权", "logs in before anybody granted rights");
        Credentials credentials = new Credentials(id, PASSWORD);
        stage.refused(stage.cast().send(credentials, "GET", Rest.PEOPLE + "/-me-", ""));
        String right = "{\"id\":\"" + id + "\"}";
        String group = Rest.members("GROUP_unit_NHS_INTERNAL");
        stage.act(Cast.SYSTEM_ADMINISTRATOR, "试图自己授权", "tries to grant the rights too");
        stage.refused(stage.cast().send(Cast.SYSTEM_ADMINISTRATOR, "POST", group, right));
        stage.act(Cast.SECURITY_ADMINISTRATOR, "授予内部级知悉权", "grants clearance for internal documents");
        HttpAnswer granted = stage.cast().send(Cast.SECURITY_ADMINISTRATOR, "POST", group, right);
        stage.expect("已授权", "it is granted", granted.isSuccess(), granted);
        stage.act(id, "再次登录，须先修改他人设置的初始密码", "logs in again, and has to change the password that another set");
        stage.refused(stage.cast().send(credentials, "GET", Rest.PEOPLE + "/-me-", ""));
        String own = "{\"oldPassword\":\"" + PASSWORD + "\",\"password\":\"" + PASSWORD + "-1\"}";
        stage.cast().send(credentials, "PUT", Rest.PEOPLE + "/-me-", own);
        stage.act(id, "改后登录", "logs in with the own one");
        HttpAnswer entered = stage.cast().send(new Credentials(id, PASSWORD + "-1"), "GET", Rest.PEOPLE + "/-me-", "");
        stage.expect("登录成功", "it works", entered.isSuccess(), entered);

        reset(stage, id);
        stage.act(Cast.SYSTEM_ADMINISTRATOR, "演示结束，停用该账号", "shuts the account again");
        HttpAnswer shut =
                stage.cast().send(Cast.SYSTEM_ADMINISTRATOR, "PUT", Rest.PEOPLE + "/" + id, "{\"enabled\":false}");
        stage.expect("已停用", "it is shut", shut.isSuccess(), shut);
    }

    /** Whoever resets a password cannot use it: the account waits for another administrator. */
    private static void reset(Stage stage, String id) {
        String other = PASSWORD + "-2";
        Credentials credentials = new Credentials(id, other);
        String person = Rest.PEOPLE + "/" + id;
        stage.act(Cast.SYSTEM_ADMINISTRATOR, "重置其密码，并用新密码登录", "resets the password and logs in with it himself");
        stage.cast().send(Cast.SYSTEM_ADMINISTRATOR, "PUT", person, "{\"password\":\"" + other + "\"}");
        stage.refused(stage.cast().send(credentials, "GET", Rest.PEOPLE + "/-me-", ""));
        stage.act(Cast.SECURITY_ADMINISTRATOR, "核实后放行", "makes sure who asked, and releases it");
        HttpAnswer released = stage.cast().send(Cast.SECURITY_ADMINISTRATOR, "PUT", person, "{\"released\":true}");
        stage.expect("已放行", "it is released", released.isSuccess(), released);
    }
}
