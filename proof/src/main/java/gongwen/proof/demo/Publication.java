package gongwen.proof.demo;

import java.time.LocalDate;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;

/** Domain.md 5.6, T ch.7: reviewed first, published after; and revoked when it turns out to be wrong. */
final class Publication implements Chapter {

    private final Dossier notice;

    /** @param notice an issued notice for active disclosure */
    Publication(Dossier notice) {
        this.notice = notice;
    }

    @Override
    public void play(Stage stage) {
        stage.chapter(
                "5.6", "公开：先审查，后发布；发现有误即撤销", "Disclosure: reviewed first, published after; revoked when found wrong");
        Map<String, Object> published = Map.of("gw:publishedOn", Elements.date(LocalDate.now(Elements.OFFICE)));
        stage.act(Cast.CLERK_B, "未经保密审查即发布", "publishes it before the review");
        stage.refused("LC05", () -> stage.change(Cast.CLERK_B, notice.id(), published));
        stage.act(Cast.OFFICE_HEAD, "完成公开前审查", "reviews it for publication");
        stage.change(Cast.OFFICE_HEAD, notice.id(), Map.of("gw:publicationReviewedBy", Cast.OFFICE_HEAD));
        stage.act(Cast.CLERK_B, "发布", "publishes it");
        CmisObject out = stage.change(Cast.CLERK_B, notice.id(), published);
        stage.shows(Cast.CLERK_B, out, "gw:disclosure", "gw:publicationReviewedBy", "gw:publishedOn");
        stage.expect("已发布", "it is published", out.getPropertyValue("gw:publishedOn") != null, "not");

        stage.act(Cast.CLERK_B, "发现内容有误，试图撤销", "finds it wrong and tries to revoke it");
        Map<String, Object> why = Map.of("gw:opinion", "检查范围有误");
        stage.refused("LC03", () -> stage.move(Cast.CLERK_B, notice.id(), "REVOKED", why));
        stage.act(Cast.HEAD, "撤销，自始无效", "revokes it: void from the beginning");
        stage.move(Cast.HEAD, notice.id(), "REVOKED", why);
        stage.act(Cast.NEIGHBOUR, "在收文箱看到撤销标记", "sees in the inbox that it is revoked");
        CmisObject copy = stage.desk(Cast.NEIGHBOUR).only("gw:incomingDocument", notice.number());
        stage.shows(Cast.NEIGHBOUR, copy, "gw:docNo", "ex:flags");
        stage.expectValue(copy, "ex:flags", "REVOKED", "收文单位看到“已撤销”", "its recipient is told that it is revoked");
    }
}
