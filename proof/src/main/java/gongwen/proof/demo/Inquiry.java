package gongwen.proof.demo;

/** What one unit asks another about a document. */
final class Inquiry {

    private Inquiry() {}

    /** The id of the one open inquiry that waits for somebody's answer and for which a document waits. */
    static String open(Stage stage, String userId, String origin) {
        return stage.only(
                userId,
                "SELECT cmis:objectId FROM gw:inquiry WHERE gw:inquiryStatus = 'OPEN' AND gw:origin = '" + origin
                        + "'");
    }
}
