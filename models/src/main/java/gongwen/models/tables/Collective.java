package gongwen.models.tables;

import java.util.List;

/** A name for every unit of some kinds, such as 各镇人民政府 (同类型机关统称, T9(8)). */
public record Collective(String name, List<String> kinds, Source source) {

    static Collective read(TableEntry row) {
        Collective collective = new Collective(row.text("name"), row.texts("kinds"), row.source());
        row.end();
        return collective;
    }
}
