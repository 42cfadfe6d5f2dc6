package gongwen.models.dictionary;

import java.util.List;
import java.util.stream.Collectors;

/** A content model that cannot be used; everything wrong with it is named by file, line and reason. */
public final class InvalidModel extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidModel(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that is wrong.
     *
     * @param file the model's file
     * @param line its line, from 1; 0 if the model was built in code
     * @param reason what is wrong, and what to do
     */
    public record Problem(String file, int line, String reason) {

        @Override
        public String toString() {
            return file + ":" + line + ": " + reason;
        }
    }
}
