package gongwen.typesetting;

import gongwen.models.tables.Element;
import gongwen.typesetting.Unmade.Reason;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks in the drafter's text for what is printed from the metadata: an element stands on the document once. */
final class Repetition {

    private final Order order;

    Repetition(Order order) {
        this.order = order;
    }

    /** @throws Unmade naming the elements that the text says itself */
    void requireNone(Body body) throws Unmade {
        List<String> lines = body.paragraphs();
        String repeated = Stream.of(Element.values())
                .filter(element -> lines.stream().anyMatch(line -> says(line, element)))
                .map(Element::name)
                .collect(Collectors.joining(","));
        if (!repeated.isEmpty()) {
            throw new Unmade(Reason.REPEATED, repeated);
        }
    }

    private boolean says(String line, Element element) {
        String plain = plain(line);
        return order.templates().style(element).isDraftedIn(line)
                || element == Element.NUMBER && saysNumber(plain)
                || Objects.requireNonNull(order.printed().get(element)).stream()
                        .anyMatch(printed -> plain.equals(plain(printed)));
    }

    /** The number stands nowhere in the text, not even inside a line. */
    private boolean saysNumber(String plain) {
        String number =
                plain(String.join("", Objects.requireNonNull(order.printed().get(Element.NUMBER))));
        return !number.isEmpty() && plain.contains(number);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s　：:]", "");
    }
}
