package gongwen.proof.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;

/** T ch.7, domain.md 6.2: how far an issued document goes, how it is called back, and how it ends. */
final class WithinRange implements Chapter {

    private final Dossier notice;

    /** @param notice an issued notice to the towns whose range takes in the subdistrict and the bureau */
    WithinRange(Dossier notice) {
        this.notice = notice;
    }

    @Override
    public void play(Stage stage) {
        stage.chapter(
                "T7", "补发、转发、撤回、废止：范围由发文机关掌握", "Sent on, called back, abolished: the issuer decides how far it goes");
        supplement(stage);
        forward(stage);
        recall(stage);
        abolish(stage);
    }

    private void supplement(Stage stage) {
        stage.act(Cast.CLERK_B, "补发给范围以外的开发区", "sends it to the zone, beyond its range");
        stage.refused("LC05", () -> stage.change(Cast.CLERK_B, notice.id(), Map.of("gw:alsoTo", List.of("KFQ"))));
        stage.act(Cast.CLERK_B, "补发给范围以内的财政局", "sends it to the finance bureau, within its range");
        stage.change(Cast.CLERK_B, notice.id(), Map.of("gw:alsoTo", List.of("CZJ")));
        expectReceived(stage, Cast.BUREAU_CLERK, 1, "财政局已收到", "the bureau has it");
    }

    private void forward(Stage stage) {
        stage.act(Cast.TOWN_CLERK, "签收、登记，转发给范围以内的望桥街道", "signs for it, registers it, forwards it within its range");
        String received = stage.received(Cast.TOWN_CLERK, notice.number());
        stage.move(Cast.TOWN_CLERK, received, "SIGNED_FOR");
        CmisObject registered = stage.move(Cast.TOWN_CLERK, received, "REGISTERED");
        stage.expect(
                "下行文不附纸质（0 份）",
                "no paper is expected of what goes down",
                Stage.values(registered, "ex:paperExpected").isEmpty(),
                Stage.values(registered, "ex:paperExpected"));
        stage.change(Cast.TOWN_CLERK, received, Map.of("gw:forwardTo", List.of("WQJ")));
        expectReceived(stage, Cast.SUBDISTRICT_CLERK, 1, "望桥街道已收到", "the subdistrict has it");

        stage.act(Cast.TOWN_CLERK, "转发给范围以外的开发区", "forwards it to the zone, beyond its range");
        stage.change(
                Cast.TOWN_CLERK,
                received,
                Map.of("gw:forwardTo", List.of("WQJ", "KFQ"), "gw:forwardReason", "开发区也需参加培训"));
        expectReceived(stage, Cast.ZONE_CLERK, 0, "未经同意，开发区收不到", "without consent the zone does not have it");
        stage.act(Cast.OFFICE_HEAD, "收到征询单，同意转发", "is asked, and consents");
        stage.change(Cast.OFFICE_HEAD, Inquiry.open(stage, Cast.OFFICE_HEAD, received), Map.of("gw:answer", "AGREE"));
        expectReceived(stage, Cast.ZONE_CLERK, 1, "开发区已收到", "now the zone has it");
    }

    private void recall(Stage stage) {
        stage.act(Cast.CLERK_B, "误发，向两镇撤回", "calls it back from both towns");
        stage.change(
                Cast.CLERK_B,
                notice.id(),
                Map.of("gw:recallFrom", List.of("SJZ", "BTZ"), "gw:recallReason", "附件有误，误发"));
        expectStatus(stage, Cast.NEIGHBOUR, "WITHDRAWN", "白塘镇尚未签收，立即撤回", "who has not signed for it loses it at once");
        expectStatus(stage, Cast.TOWN_CLERK, "REGISTERED", "松泾镇已签收，先征求其同意", "who has is asked first");
        stage.act(Cast.TOWN_CLERK, "同意撤回", "consents");
        stage.change(Cast.TOWN_CLERK, Inquiry.open(stage, Cast.TOWN_CLERK, notice.id()), Map.of("gw:answer", "AGREE"));
        expectStatus(stage, Cast.TOWN_CLERK, "WITHDRAWN", "松泾镇同意后撤回", "with its consent it is withdrawn there too");
    }

    private void abolish(Stage stage) {
        stage.act(Cast.OFFICE_HEAD, "废止，自今日起失效", "abolishes it: void from today on");
        stage.move(
                Cast.OFFICE_HEAD,
                notice.id(),
                "ABOLISHED",
                Map.of("gw:opinion", "已另行部署", "gw:effectiveFrom", Elements.date(LocalDate.now(Elements.OFFICE))));
        CmisObject copy = stage.desk(Cast.BUREAU_CLERK).only("gw:incomingDocument", notice.number());
        stage.shows(Cast.BUREAU_CLERK, copy, "gw:docNo", "ex:flags", "gw:effectiveFrom");
        stage.expectValue(copy, "ex:flags", "ABOLISHED", "收文单位看到“已废止”和日期", "its recipients are told, with the day");
    }

    private void expectReceived(Stage stage, String clerk, int copies, String chinese, String english) {
        List<String> found = stage.desk(clerk).find("gw:incomingDocument", notice.number());
        stage.expect(chinese, english, found.size() == copies, found);
    }

    private void expectStatus(Stage stage, String clerk, String status, String chinese, String english) {
        stage.expectValue(
                stage.desk(clerk).only("gw:incomingDocument", notice.number()), "gw:status", status, chinese, english);
    }
}
