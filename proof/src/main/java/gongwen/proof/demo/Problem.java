package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.client.api.ObjectId;

/** S66: a unit reports a problem, gets an answer, is not content, gets another, and closes it. */
final class Problem implements Chapter {

    @Override
    public void play(Stage stage) {
        stage.chapter("S66", "单位反映问题：答复、重新提出、办结", "A unit reports a problem: answered, reopened, closed");
        stage.act(Cast.TOWN_CLERK, "反映：打开版式文件时乱码", "reports: a file opens with broken characters");
        String problem = report(stage);
        stage.act(Cast.CLERK_B, "答复：已修复", "answers that it is repaired");
        answer(stage, problem, "已修复，请重新打开。");
        stage.act(Cast.TOWN_CLERK, "仍有乱码，重新提出", "still finds broken characters and reopens it");
        stage.change(Cast.TOWN_CLERK, problem, Map.of("org:problemState", "OPEN", "org:reopenReason", "OFD 文件仍有乱码"));
        stage.act(Cast.CLERK_B, "再答复：已更换字体", "answers that the font was replaced");
        answer(stage, problem, "已更换字体。");
        stage.act(Cast.CLERK_B, "试图代为办结", "tries to close it for the town");
        stage.refused("PR01", () -> stage.change(Cast.CLERK_B, problem, Map.of("org:problemState", "CLOSED")));
        stage.act(Cast.TOWN_CLERK, "问题解决，办结", "is content and closes it");
        CmisObject closed = stage.change(Cast.TOWN_CLERK, problem, Map.of("org:problemState", "CLOSED"));
        stage.shows(
                Cast.TOWN_CLERK,
                closed,
                "org:problemState",
                "org:reportedAt",
                "org:answeredAt",
                "org:reopened",
                "org:closedAt");
        stage.expectValue(closed, "org:problemState", "CLOSED", "全程有记录、有时间", "every step is on record, with its time");
        new Hidden(stage, Cast.NEIGHBOUR)
                .absent(
                        "白塘镇看不到",
                        "the neighbouring town does not see it",
                        () -> stage.desk(Cast.NEIGHBOUR).read(problem));
    }

    private static String report(Stage stage) {
        Desk clerk = stage.desk(Cast.TOWN_CLERK);
        Map<String, Object> problem = new HashMap<>();
        problem.put("cmis:objectTypeId", "I:org:problemReport");
        problem.put("cmis:name", "问题 " + UUID.randomUUID());
        problem.put("org:problem", "打开版式文件时乱码");
        problem.put("org:answeringUnit", "YPB");
        ObjectId created = clerk.session().createItem(problem, clerk.box("SJZ", "outbox"));
        return Desk.bare(created.getId());
    }

    private static void answer(Stage stage, String problem, String answer) {
        stage.change(Cast.CLERK_B, problem, Map.of("org:problemState", "ANSWERED", "org:answer", answer));
    }
}
