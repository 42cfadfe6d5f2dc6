package gongwen.rules.commit;

import gongwen.rules.node.NodeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a commit is refused.
 *
 * @param code the rule's stable code, such as {@code H1} or {@code LC02}; {@code docs/rules.md} explains it
 * @param node the node it concerns, null if it concerns none yet
 * @param arguments what the message names: ids, property names, states; never a title or content
 */
public record Violation(String code, @Nullable NodeId node, List<String> arguments) {

    public Violation {
        arguments = List.copyOf(arguments);
    }

    public static Violation of(String code, NodeId node, String... arguments) {
        return new Violation(code, node, List.of(arguments));
    }
}
