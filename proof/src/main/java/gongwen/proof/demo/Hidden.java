package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import java.util.List;
import org.apache.chemistry.opencmis.commons.exceptions.CmisBaseException;

/** Expects that somebody does not see something, on any way: it is absent for him, not forbidden. */
final class Hidden {

    private final Stage stage;
    private final Desk desk;

    Hidden(Stage stage, String userId) {
        this.stage = stage;
        this.desk = stage.desk(userId);
    }

    /** Neither a query nor the id itself leads to a document. */
    void document(String number, String objectId) {
        number(number);
        absent("按 id 打不开", "it cannot be opened by its id", () -> desk.read(objectId));
    }

    /** No query finds a document with this number. */
    void number(String number) {
        List<List<String>> found = List.of("gw:outgoingDocument", "gw:incomingDocument", "gw:document").stream()
                .map(type -> desk.find(type, number))
                .toList();
        stage.expect(
                "发文、收文、全部公文三种查询均为 0 行",
                "queries of outgoing, of incoming and of all documents find 0 rows",
                found.stream().allMatch(List::isEmpty),
                found);
    }

    /** Something done to it is answered as if it did not exist. */
    void absent(String chinese, String english, Runnable attempt) {
        try {
            attempt.run();
            stage.expect(chinese, english, false, "it worked");
        } catch (CmisBaseException e) {
            stage.narrator().answer(String.valueOf(e.getMessage()));
            stage.expect(chinese, english, "objectNotFound".equals(e.getExceptionName()), e.getExceptionName());
        }
    }
}
