package gongwen.models.dictionary;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with models, so that the author sees all of it at once. */
final class Problems {

    private final List<InvalidModel.Problem> found = new ArrayList<>();

    void add(String file, int line, String reason) {
        found.add(new InvalidModel.Problem(file, line, reason));
    }

    void add(XmlElement element, String reason) {
        add(element.file(), element.line(), reason);
    }

    void add(Model model, Definition definition, String reason) {
        add(model.source().file(), model.source().line(definition), reason);
    }

    void add(Model model, String reason) {
        add(model.source().file(), model.source().equals(Model.Source.CODE) ? 0 : 1, reason);
    }

    void addAll(InvalidModel failure) {
        found.addAll(failure.problems());
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidModel(found);
        }
    }
}
