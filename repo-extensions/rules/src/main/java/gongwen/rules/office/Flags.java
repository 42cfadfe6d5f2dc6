package gongwen.rules.office;

import gongwen.models.names.Ex;
import gongwen.rules.node.NodeState;
import java.util.List;
import java.util.TreeSet;

/** The flags of a document ({@code ex:flags}), which stand beside its state. */
public final class Flags {

    private Flags() {}

    /** The document's flags with one set or cleared, in alphabetical order. */
    public static List<String> with(NodeState document, String flag, boolean on) {
        TreeSet<String> flags = new TreeSet<>(document.properties().texts(Ex.FLAGS));
        if (on) {
            flags.add(flag);
        } else {
            flags.remove(flag);
        }
        return List.copyOf(flags);
    }
}
