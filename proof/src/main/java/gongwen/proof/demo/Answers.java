package gongwen.proof.demo;

import gongwen.contract.http.HttpAnswer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single values out of the JSON that the server answers. */
final class Answers {

    private Answers() {}

    /** What the server says of an error, as in Alfresco's API. */
    static String message(HttpAnswer answer) {
        return text(answer, "briefSummary");
    }

    /** The first text of this name; empty if there is none. */
    static String text(HttpAnswer answer, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(answer.text());
        return found.find() ? found.group(1) : "";
    }
}
