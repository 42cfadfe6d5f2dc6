package gongwen.rules.classification;

import gongwen.models.QualifiedName;
import gongwen.models.names.Sec;
import gongwen.models.tables.Level;
import gongwen.rules.commit.Amendment;
import gongwen.rules.commit.Change;
import gongwen.rules.commit.Circumstances;
import gongwen.rules.commit.Editor;
import gongwen.rules.node.NodeState;
import gongwen.rules.office.Documents;
import gongwen.rules.office.Office;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Domain.md 4.4: writes onto each document and attachment of a level how whatever shows it deals with it, such as a watermark
 * for a work secret, so that every program finds it with the document. What a client types there gives way to the table.
 */
public final class LevelHandling implements Editor {

    private final Office office;

    public LevelHandling(Office office) {
        this.office = office;
    }

    @Override
    public List<Amendment> edit(Change change, Circumstances circumstances) {
        NodeState node = change.after();
        if (node == null
                || !node.properties().has(Sec.LEVEL) && !node.properties().has(Sec.HANDLING)
                || Documents.isSealed(node)
                || !Documents.isPaperwork(node, circumstances.read())) {
            return List.of();
        }
        List<String> handling =
                office.level(node).handling().stream().map(Level.Handling::name).toList();
        if (handling.equals(node.properties().texts(Sec.HANDLING))) {
            return List.of();
        }
        Map<QualifiedName, @Nullable Object> values = new HashMap<>();
        values.put(Sec.HANDLING, handling.isEmpty() ? null : handling);
        return List.of(new Amendment.SetProperties(node.id(), values));
    }
}
