package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import java.util.List;
import org.apache.chemistry.opencmis.commons.exceptions.CmisBaseException;

/** Expects that somebody does not see something, on any way: it is absent for him, not forbidden. */
final class Hidden {

    private final Narrator narrator;
    private final Desk desk;

    Hidden(Narrator narrator, Desk desk) {
        this.narrator = narrator;
        this.desk = desk;
    }

    /** Neither a query nor the id itself leads to a document. */
    void document(String number, String objectId) {
        number(number);
        absent("按 id 打不开", "it cannot be opened by its id", () -> desk.read(objectId));
    }

    /** No query finds a document with this number. */
    void number(String number) {
        for (String type : List.of("gw:outgoingDocument", "gw:incomingDocument", "gw:document")) {
            List<String> rows = desk.find(type, number);
            narrator.expect(type + " 查询 0 行", "a query of " + type + " finds 0 rows", rows.isEmpty(), rows);
        }
    }

    /** Something done to it is answered as if it did not exist. */
    void absent(String chinese, String english, Runnable attempt) {
        try {
            attempt.run();
            narrator.expect(chinese, english, false, "it worked");
        } catch (CmisBaseException e) {
            narrator.answer(e.getExceptionName() + ": " + e.getMessage());
            narrator.expect(chinese, english, "objectNotFound".equals(e.getExceptionName()), e.getExceptionName());
        }
    }
}
