package gongwen.proof.demo;

import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;

/**
 * S20 to S22, S27, S28: the paper that comes with a request is counted, verified and shelved. In the dual-track phase
 * missing paper holds up the end; in the single-track phase it does not; what differs from the electronic document does
 * so in both.
 */
final class PaperIsChecked implements Chapter {

    private static final String DUAL_TRACK = "DUAL_TRACK";

    private final Dossier request;

    /** @param request what has been replied to */
    PaperIsChecked(Dossier request) {
        this.request = request;
    }

    @Override
    public void play(Stage stage) {
        stage.chapter("S22", "纸质台账：应收 3 份，核查一致后办结", "The paper ledger: three copies, verified before it is closed");
        stage.act(Cast.CLERK_B, "查看该件的推进阶段和纸质台账", "looks at the phase under which it came, and at its paper");
        CmisObject received = stage.desk(Cast.CLERK_B).read(request.id());
        stage.shows(Cast.CLERK_B, received, "ex:phase", "ex:paperExpected", "ex:paperReceived", "ex:flags");
        boolean dual = Stage.values(received, "ex:phase").contains(DUAL_TRACK);
        stage.expect(
                dual ? "双轨制：缺纸质，标记“待补纸质”" : "单轨制：纸质仅供核查存档，不标记“待补纸质”",
                dual
                        ? "dual track: the missing paper is flagged"
                        : "single track: paper is for verification only, and its lack is not flagged",
                Stage.values(received, "ex:flags").contains("PAPER_PENDING") == dual,
                Stage.values(received, "ex:flags"));
        if (dual) {
            stage.act(Cast.CLERK_B, "未收到纸质即办结", "tries to close it without the paper");
            stage.refused("LC05", () -> close(stage));
        }
        verify(stage);
        stage.act(Cast.CLERK_B, "办结", "closes it");
        close(stage);
        Town.expectStatus(stage, request.number(), "CLOSED", "已办结", "closed");
    }

    private void verify(Stage stage) {
        stage.act(
                Cast.CLERK_B,
                "收到 3 份纸质，核查发现与电子公文不一致",
                "gets three copies and finds that they differ from the electronic one");
        CmisObject differing = stage.change(
                Cast.CLERK_B, request.id(), Map.of("ex:paperReceived", 3L, "ex:paperCheck", "INCONSISTENT"));
        stage.shows(
                Cast.CLERK_B, differing, "ex:paperReceived", "ex:paperCheck", "ex:paperCheckedBy", "ex:paperCheckedOn");
        stage.act(Cast.CLERK_B, "核查不一致即办结", "tries to close it all the same");
        stage.refused("LC05", () -> close(stage));
        stage.act(Cast.CLERK_B, "改为一致而不说明处理情况", "changes the result without saying why");
        stage.refused("PL01", () -> stage.change(Cast.CLERK_B, request.id(), Map.of("ex:paperCheck", "CONSISTENT")));
        stage.act(Cast.CLERK_B, "松泾镇换发后核查一致，上架", "after the town replaced the paper they agree, and it is shelved");
        CmisObject agreed = stage.change(
                Cast.CLERK_B,
                request.id(),
                Map.of(
                        "ex:paperCheck",
                        "CONSISTENT",
                        "ex:paperResolution",
                        "缺页，松泾镇已换发",
                        "ex:paperShelf",
                        "2016-请示-03"));
        stage.shows(Cast.CLERK_B, agreed, "ex:paperCheck", "ex:paperResolution", "ex:paperShelf");
        stage.expectValue(agreed, "ex:paperCheck", "CONSISTENT", "台账完整", "the ledger is complete");
    }

    private void close(Stage stage) {
        stage.move(Cast.CLERK_B, request.id(), "CLOSED", Map.of("gw:result", "同意安排专项资金。"));
    }
}
