package gongwen.proof.demo;

import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;

/** What the bureau writes in the reply field of a work note. */
final class Feedback {

    private Feedback() {}

    /** The bureau signs for a note and gives its feedback; its issuer sees it. */
    static void give(Stage stage, String note, String number, String feedback) {
        stage.act(Cast.BUREAU_CLERK, "签收，在反馈栏填写：" + feedback, "signs for it and writes in its reply field");
        String received = stage.received(Cast.BUREAU_CLERK, number);
        stage.move(Cast.BUREAU_CLERK, received, "SIGNED_FOR");
        stage.change(Cast.BUREAU_CLERK, received, Map.of("gw:feedback", feedback));
        CmisObject seen = stage.desk(Cast.CLERK_B).read(note);
        stage.shows(Cast.CLERK_B, seen, "ex:shownFeedbackState", "ex:shownFeedback");
        stage.expectValue(
                seen, "ex:shownFeedbackState", "GIVEN", "区政府办看到“已反馈”", "the office sees that feedback was given");
    }
}
