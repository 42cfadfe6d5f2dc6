package gongwen.proof.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.http.HttpAnswer;
import java.util.List;
import java.util.Map;
import org.apache.chemistry.opencmis.commons.impl.json.parser.JSONParseException;
import org.apache.chemistry.opencmis.commons.impl.json.parser.JSONParser;

/** Reads a Browser binding answer exactly, escapes and all. */
final class Json {

    private Json() {}

    /** A property of a succinct answer. */
    static String text(HttpAnswer answer, String property) {
        Object properties = object(answer).get("succinctProperties");
        assertThat(properties).as(answer.toString()).isInstanceOf(Map.class);
        return String.valueOf(((Map<?, ?>) properties).get(property));
    }

    /** The hits of a query. */
    static List<?> results(HttpAnswer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return (List<?>) object(answer).get("results");
    }

    static Map<?, ?> object(HttpAnswer answer) {
        try {
            return (Map<?, ?>) new JSONParser().parse(answer.text());
        } catch (JSONParseException e) {
            throw new AssertionError(answer.toString(), e);
        }
    }
}
