package gongwen.models.tables;

import java.util.List;
import java.util.Set;

/** A name for every unit of some kinds, such as 各镇人民政府 (同类型机关统称, T9(8)). */
public record Collective(String name, List<String> kinds, Source source) {

    static Collective read(TableEntry row, Set<String> unitKinds) {
        Collective collective =
                new Collective(row.text("name"), row.texts("kinds", unitKinds, "kind of unit"), row.source());
        row.end();
        return collective;
    }
}
