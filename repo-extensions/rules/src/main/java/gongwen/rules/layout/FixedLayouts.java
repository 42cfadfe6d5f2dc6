package gongwen.rules.layout;

import gongwen.models.names.Cm;
import gongwen.models.names.Gw;
import gongwen.models.tables.Tables;
import gongwen.rules.commit.LaidOut.Format;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import java.util.Map;
import java.util.Optional;

/** The files a document was laid out in last. */
public final class FixedLayouts {

    private FixedLayouts() {}

    /** Whether a document is laid out, and would be laid out the same again: nothing it was made from has changed. */
    public static boolean isCurrent(NodeState document, Tables tables, ReadPort read) {
        return document.content() != null
                && in(Format.PDF, document, read)
                        .filter(layout -> isMadeOf(document, layout, tables, read))
                        .isPresent();
    }

    /** The current file of a format; only a document that was laid out costs a question. */
    public static Optional<NodeState> in(Format format, NodeState document, ReadPort read) {
        Optional<String> basis = document.properties().text(Gw.LAYOUT_BASIS);
        if (basis.isEmpty()) {
            return Optional.empty();
        }
        return read.children(document.id(), Gw.FIXED_LAYOUTS).stream()
                .filter(layout -> layout.properties().text(Gw.LAYOUT_MADE_OF).equals(basis))
                .filter(layout -> layout.properties()
                        .text(Gw.LAYOUT_FORMAT)
                        .filter(format.name()::equals)
                        .isPresent())
                .findFirst();
    }

    private static boolean isMadeOf(NodeState document, NodeState layout, Tables tables, ReadPort read) {
        Printed printed = new Printed(document, tables, read);
        return layout.properties()
                .text(Gw.LAYOUT_FORM)
                .flatMap(printed::form)
                .map(form -> printed.order(form).digest())
                .equals(document.properties().text(Gw.LAYOUT_BASIS));
    }

    /**
     * The document as it goes out: with the PDF it was laid out in, the same for whoever gets it later, or where it never
     * was with its own text.
     */
    public static NodeState issued(NodeState document, ReadPort read) {
        return in(Format.PDF, document, read)
                .map(layout -> document.withContent(layout.content()).withProperties(Map.of(Cm.NAME, name(document))))
                .orElse(document);
    }

    private static String name(NodeState document) {
        return document.properties().text(Cm.NAME).orElse("").replaceFirst("\\.[A-Za-z0-9]{1,5}$", "") + ".pdf";
    }
}
