package gongwen.server.node;

import gongwen.rules.node.NodeId;
import java.text.Normalizer;
import java.util.Locale;

/** How names of children are compared: composed (Unicode NFC) and without regard to case. */
final class NameKey {

    private NameKey() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The key of a child whose association allows equal names; a slash stands in no name. */
    static String ofDuplicable(String name, NodeId child) {
        return of(name) + '/' + child;
    }
}
