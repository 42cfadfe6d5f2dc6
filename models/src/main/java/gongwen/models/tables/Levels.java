package gongwen.models.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The security levels, lowest first. */
public record Levels(List<Level> inOrder) {

    static Levels read(TableEntry table) {
        List<Level> levels = new ArrayList<>();
        for (TableEntry row : table.rows("levels")) {
            Level level = new Level(
                    row.text("id"),
                    row.label(),
                    levels.size(),
                    row.flag("content"),
                    row.choice("editors", Level.Editors.class),
                    row.choices("handling", Level.Handling.class),
                    row.source());
            if (level.content()
                    && !levels.isEmpty()
                    && !levels.get(levels.size() - 1).content()) {
                throw row.broken(level.id() + " allows content above a level that allows none");
            }
            row.end();
            levels.add(level);
        }
        if (levels.stream().noneMatch(level -> level.id().equals("INTERNAL"))) {
            throw table.broken("there is no level INTERNAL, which is the model's default");
        }
        table.end();
        return new Levels(List.copyOf(levels));
    }

    public Optional<Level> level(String id) {
        return inOrder.stream().filter(level -> level.id().equals(id)).findFirst();
    }

    /** The ids of a level and of all above it that may have content: who is cleared for one of these may read it. */
    public List<String> clearedFor(Level level) {
        return inOrder.stream()
                .filter(each -> each.rank() >= level.rank() && each.content())
                .map(Level::id)
                .toList();
    }
}
