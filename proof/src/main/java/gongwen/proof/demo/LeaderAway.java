package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.client.api.ObjectId;

/** S62, T22: an important document waits for the district's head, who is away and lets a deputy act for some days. */
final class LeaderAway implements Chapter {

    private final Dossier notice;

    /** @param notice an important draft, reviewed */
    LeaderAway(Dossier notice) {
        this.notice = notice;
    }

    @Override
    public void play(Stage stage) {
        stage.chapter("S62", "区长离岗，副区长代行：重要公文由其签发", "The head is away: a deputy signs for him what only he may sign");
        stage.act(Cast.DEPUTY_HEAD, "签发重要公文", "signs an important document");
        stage.refused("LC05", () -> stage.move(Cast.DEPUTY_HEAD, notice.id(), "SIGNED"));

        LocalDate today = LocalDate.now(Elements.OFFICE);
        stage.act(Cast.HEAD, "出差 3 天，委托林海代行区长职务", "travels for three days and lets Lin Hai act as head");
        String delegation = delegate(stage, today, today.plusDays(3));
        stage.act(Cast.DEPUTY_HEAD, "代行期间签发", "signs, standing in");
        List<Map<String, Object>> before = onBehalf(stage);
        CmisObject signed = stage.move(Cast.DEPUTY_HEAD, notice.id(), "SIGNED");
        stage.shows(Cast.DEPUTY_HEAD, signed, "gw:signer", "gw:docDate");
        stage.expectValue(signed, "gw:signedBy", Cast.DEPUTY_HEAD, "签发人是实际签发的人", "the signer is who really signed");
        stage.expect(
                "办理记录写明代谁签发", "the record says for whom", onBehalf(stage).size() == before.size() + 1, onBehalf(stage));

        stage.act(Cast.HEAD, "提前返回，结束代行", "is back early and ends it");
        stage.change(Cast.HEAD, delegation, Map.of("org:revoked", true));
        stage.act(Cast.DEPUTY_HEAD, "试图自行恢复代行", "tries to take it up again");
        stage.denied(() -> stage.change(Cast.DEPUTY_HEAD, delegation, Map.of("org:revoked", false)));

        stage.act(Cast.CLERK_B, "复核、编号、排版、用印、核发", "rechecks, numbers, lays out, seals and issues it");
        notice.number(Paperwork.number(Paperwork.issueSigned(stage, notice.id())));
    }

    private static String delegate(Stage stage, LocalDate from, LocalDate until) {
        Desk head = stage.desk(Cast.HEAD);
        ObjectId duties = head.session().getObjectByPath("/Sites/YP/duties");
        Map<String, Object> delegation = new HashMap<>();
        delegation.put("cmis:objectTypeId", "D:org:delegation");
        delegation.put("cmis:name", "代行 " + UUID.randomUUID());
        delegation.put("org:delegator", Cast.HEAD);
        delegation.put("org:delegate", Cast.DEPUTY_HEAD);
        delegation.put("org:delegatedRole", "DISTRICT_HEAD");
        delegation.put("org:validFrom", Elements.date(from));
        delegation.put("org:validUntil", Elements.date(until));
        delegation.put("org:delegationReason", "赴市参加会议");
        return Desk.bare(head.createWithoutContent(duties, delegation).getId());
    }

    private static List<Map<String, Object>> onBehalf(Stage stage) {
        return stage.desk(Cast.CLERK_B)
                .query("SELECT ex:actor, ex:onBehalfOf FROM ex:processEvent WHERE ex:event = 'sign' AND ex:actor = '"
                        + Cast.DEPUTY_HEAD + "' AND ex:onBehalfOf = '" + Cast.HEAD + "'");
    }
}
