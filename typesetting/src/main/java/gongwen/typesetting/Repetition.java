package gongwen.typesetting;

import gongwen.models.tables.Element;
import gongwen.typesetting.Unmade.Reason;
import java.util.stream.Collectors;

/** Looks in the drafter's text for what is printed from the metadata: an element stands on the document once. */
final class Repetition {

    private final Order order;

    Repetition(Order order) {
        this.order = order;
    }

    /** @throws Unmade naming the elements that the text says itself */
    void requireNone(Body body) throws Unmade {
        String repeated = order.templates().repeated(body.paragraphs(), order.printed()).stream()
                .map(Element::name)
                .collect(Collectors.joining(","));
        if (!repeated.isEmpty()) {
            throw new Unmade(Reason.REPEATED, repeated);
        }
    }
}
