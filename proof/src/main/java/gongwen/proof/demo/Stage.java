package gongwen.proof.demo;

import gongwen.contract.cmis.Desk;
import gongwen.contract.http.HttpAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.client.api.Property;
import org.apache.chemistry.opencmis.commons.exceptions.CmisBaseException;

/** Where the story plays: who acts, and who tells of it. */
final class Stage {

    /** The unit whose boxes the district's documents lie in. */
    static final String OFFICE = "YPB";

    private final Narrator narrator;
    private final Cast cast;

    Stage(Narrator narrator, Cast cast) {
        this.narrator = narrator;
        this.cast = cast;
    }

    Narrator narrator() {
        return narrator;
    }

    Cast cast() {
        return cast;
    }

    void chapter(String code, String chinese, String english) {
        narrator.chapter(code, chinese, english);
    }

    void act(String who, String chinese, String english) {
        narrator.act(who, chinese, english);
    }

    void expect(String chinese, String english, boolean holds, Object found) {
        narrator.expect(chinese, english, holds, found);
    }

    Desk desk(String userId) {
        return cast.desk(userId);
    }

    /** A step of a document's life. */
    CmisObject move(String userId, String id, String status, Map<String, ?> with) {
        return desk(userId).move(id, status, with);
    }

    CmisObject move(String userId, String id, String status) {
        return move(userId, id, status, Map.of());
    }

    CmisObject change(String userId, String id, Map<String, ?> changes) {
        return desk(userId).change(id, changes);
    }

    /** Takes a property's value away. */
    void unset(String userId, String id, String property) {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put(property, null);
        desk(userId).change(id, nothing);
    }

    /** Shows a document's properties by the names that the server gives them. */
    void shows(String userId, CmisObject object, String... properties) {
        Map<String, Object> row = new HashMap<>();
        for (String property : properties) {
            Property<?> found = object.getProperty(property);
            if (found != null && !found.getValues().isEmpty()) {
                row.put(property, found.getValues().size() > 1 ? found.getValues() : found.getFirstValue());
            }
        }
        shows(userId, row);
    }

    /** Shows a row of a query by the names that the server gives its properties. */
    void shows(String userId, Map<String, Object> row) {
        narrator.answer(Words.told(desk(userId), row, narrator.language()));
    }

    /** Shows the rows of a query as a table, with the server's names above. */
    void table(String userId, List<Map<String, Object>> rows, String... properties) {
        Desk desk = desk(userId);
        List<List<String>> table = new ArrayList<>();
        table.add(Arrays.stream(properties)
                .map(property -> Words.name(desk, property))
                .toList());
        rows.forEach(row -> table.add(Arrays.stream(properties)
                .map(property -> row.containsKey(property) ? Words.value(desk, property, row.get(property)) : "")
                .toList()));
        narrator.table(table);
    }

    /** Expects that a property of a document has a value, or has it among its values. */
    void expectValue(CmisObject object, String property, String value, String chinese, String english) {
        List<String> values = values(object, property);
        expect(chinese, english, values.contains(value), property + " = " + values);
    }

    static List<String> values(CmisObject object, String property) {
        Property<?> found = object.getProperty(property);
        return found == null
                ? List.of()
                : found.getValues().stream().map(String::valueOf).toList();
    }

    /** Expects that the server refuses an act by a rule, and tells in the server's words why. */
    void refused(String code, Runnable attempt) {
        try {
            attempt.run();
            expect("拒绝，代码 " + code, "it is refused, code " + code, false, "accepted");
        } catch (CmisBaseException e) {
            String message = String.valueOf(e.getMessage()).replace('\n', ' ');
            narrator.answer(message);
            expect("拒绝，代码 " + code, "it is refused, code " + code, message.contains(code + ":"), message);
        }
    }

    /** Expects that somebody may not do something with what he sees. */
    void denied(Runnable attempt) {
        try {
            attempt.run();
            expect("无权办理", "it is denied", false, "accepted");
        } catch (CmisBaseException e) {
            narrator.answer(String.valueOf(e.getMessage()));
            expect("无权办理", "it is denied", "permissionDenied".equals(e.getExceptionName()), e);
        }
    }

    /** Expects that an HTTP request beside CMIS is refused. */
    void refused(HttpAnswer answer) {
        narrator.answer("HTTP " + answer.status() + " " + Answers.message(answer));
        expect("被拒绝", "it is refused", answer.status() >= 400 && answer.status() < 500, answer);
    }

    /** Expects that somebody finds so many rows. */
    void expectRows(String userId, int count, String statement, String chinese, String english) {
        List<Map<String, Object>> rows = desk(userId).query(statement);
        expect(chinese, english, rows.size() == count, rows);
    }

    /**
     * Expects that somebody finds one row, and gives it.
     *
     * @throws IllegalStateException if there is none, or several
     */
    Map<String, Object> expectOne(String userId, String statement, String chinese, String english) {
        List<Map<String, Object>> rows = desk(userId).query(statement);
        expect(chinese, english, rows.size() == 1, rows);
        if (rows.size() != 1) {
            throw new IllegalStateException(userId + " finds " + rows.size() + " rows");
        }
        return rows.get(0);
    }

    /** The id of the one row that somebody finds. */
    String only(String userId, String statement) {
        List<Map<String, Object>> rows = desk(userId).query(statement);
        if (rows.size() != 1) {
            throw new IllegalStateException(userId + " finds " + rows.size() + " rows: " + statement);
        }
        return Desk.bare(String.valueOf(rows.get(0).get("cmis:objectId")));
    }

    /** The copy of a document that arrived where somebody works. */
    String received(String userId, String number) {
        return Desk.bare(desk(userId).only("gw:incomingDocument", number).getId());
    }
}
