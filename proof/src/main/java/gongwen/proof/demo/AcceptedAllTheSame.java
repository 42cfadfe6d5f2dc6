package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import java.util.List;
import java.util.Map;

/** S19, C3: what is 一般 not accepted may be accepted all the same, by who may, for a reason, and reported. */
final class AcceptedAllTheSame implements Chapter {

    private final Dossier refused;

    /** @param refused the submission that was not accepted */
    AcceptedAllTheSame(Dossier refused) {
        this.refused = refused;
    }

    @Override
    public void play(Stage stage) {
        stage.chapter(
                "C3",
                "特例受理：先被拒绝，再由有权的人说明理由；列入特例报告",
                "An override: refused first, then made for a reason, and reported");
        String notice = stage.only(
                Cast.CLERK_B,
                "SELECT cmis:objectId FROM ex:refusalNotice WHERE ex:sourceDocNo = '" + refused.number() + "'");
        Map<String, Object> reason = Map.of("ex:overrideReason", "区领导当面同意由两家共同研究");
        stage.act(
                Cast.SUPERVISION,
                "督查室试图特例受理 " + refused.number(),
                "the supervision officer tries to accept it all the same");
        stage.denied(() -> stage.change(Cast.SUPERVISION, notice, reason));
        stage.act(Cast.CLERK_B, "文秘说明理由，特例受理", "the secretary accepts it, with a reason");
        stage.change(Cast.CLERK_B, notice, reason);
        Town.expectStatus(stage, refused.number(), "DELIVERED", "已送达", "delivered");
        stage.act(Cast.CLERK_B, "再特例一次", "tries it once more");
        stage.refused("AC01", () -> stage.change(Cast.CLERK_B, notice, Map.of("ex:overrideReason", "再议")));
        report(stage);
    }

    private static void report(Stage stage) {
        stage.act(Cast.CLERK_B, "查看特例报告", "looks at the report of overrides");
        Desk clerk = stage.desk(Cast.CLERK_B);
        List<Map<String, Object>> overrides = clerk.query(
                "SELECT ex:overriddenRules, ex:remark, ex:actor, ex:actorRole, ex:actingUnit, ex:at, ex:basis"
                        + " FROM ex:override ORDER BY ex:at DESC");
        stage.table(
                Cast.CLERK_B,
                overrides.stream().limit(3).toList(),
                "ex:overriddenRules",
                "ex:remark",
                "ex:actor",
                "ex:actorRole",
                "ex:at");
        stage.expect(
                "报告列出规则、理由、何人、何时",
                "the report says which rule, why, who and when",
                !overrides.isEmpty()
                        && String.valueOf(overrides.get(0).get("ex:overriddenRules"))
                                .contains("MULTI_MAIN_TO"),
                overrides);
    }
}
