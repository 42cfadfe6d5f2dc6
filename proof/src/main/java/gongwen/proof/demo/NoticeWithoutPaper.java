package gongwen.proof.demo;

import gongwen.proof.documents.OfficeDocuments;
import java.util.List;
import java.util.Map;

/** X7, S51: a notice says how it is disclosed before it is signed; published in full for everyone it has no paper. */
final class NoticeWithoutPaper implements Chapter {

    private final Dossier notice;

    /** @param notice where later chapters find it */
    NoticeWithoutPaper(Dossier notice) {
        this.notice = notice;
    }

    @Override
    public void play(Stage stage) {
        stage.chapter("X7", "主动公开、全文发布的普发通知：不发纸质", "A notice published in full for everyone: no paper");
        stage.act(
                Cast.CLERK_B,
                "起草区政府重要通知，标明公开级、全文公开、普发",
                "drafts an important notice, to be published in full for everyone");
        notice.id(Paperwork.draft(
                stage,
                Cast.CLERK_B,
                OfficeDocuments.safetyNotice(),
                "TONGZHI",
                Map.of(
                        "gw:issuer",
                        "YP",
                        "cmis:secondaryObjectTypeIds",
                        List.of("P:ex:tracked", "P:sec:classified"),
                        "sec:level",
                        "PUBLIC",
                        "gw:important",
                        true,
                        "gw:fullTextPublished",
                        true,
                        "gw:generalDistribution",
                        true)));
        stage.act(Cast.CLERK_B, "要求每单位附 1 份纸质", "asks for one paper copy for each");
        stage.refused("PUBLIC_NO_PAPER", () -> stage.change(Cast.CLERK_B, notice.id(), Map.of("gw:paperCopies", 1L)));
        stage.act(Cast.CLERK_B, "未定公开属性即送审", "submits it without saying how it is disclosed");
        stage.unset(Cast.CLERK_B, notice.id(), "gw:disclosure");
        stage.refused("LC04", () -> stage.move(Cast.CLERK_B, notice.id(), "REVIEWING"));
        stage.act(Cast.CLERK_B, "定为主动公开，送审、审核", "says it is for active disclosure; submits and reviews it");
        stage.move(Cast.CLERK_B, notice.id(), "REVIEWING", Map.of("gw:disclosure", "ACTIVE"));
        stage.move(Cast.CLERK_B, notice.id(), "PENDING_SIGN");
    }
}
