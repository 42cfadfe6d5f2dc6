package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import java.util.Map;

/** What a unit that sent a document sees of its handling. */
final class Town {

    private Town() {}

    /** Asks as the sender does, by the document's number, and expects a public status. */
    static Map<String, Object> expectStatus(Stage stage, String number, String status, String chinese, String english) {
        Desk town = stage.desk(Cast.TOWN_SYSTEM);
        Map<String, Object> shown = town.publicStatus(number);
        stage.shows(Cast.TOWN_SYSTEM, shown);
        stage.expect(
                "来文单位看到办理状态“" + chinese + "”",
                "the sender sees the status: " + english,
                status.equals(shown.get("ex:publicStatus")),
                shown);
        return shown;
    }
}
