package gongwen.rules.office;

import gongwen.models.names.Gw;
import gongwen.models.names.Org;
import gongwen.models.tables.Kind;
import gongwen.models.tables.Principal;
import gongwen.models.tables.Tables;
import gongwen.rules.commit.ReadPort;
import gongwen.rules.node.NodeState;
import java.util.List;
import java.util.Optional;

/** T22, R11: what the principal head (主要负责人) signs, and by which roles one is told. */
public final class Rank {

    private Rank() {}

    /** Whether a document goes up or is important, by its kind or because it says so. */
    public static boolean isForPrincipal(NodeState document, Tables tables, ReadPort read) {
        Optional<Kind> kind = document.properties().text(Gw.KIND).flatMap(tables.kinds()::kind);
        return document.properties().flag(Gw.IMPORTANT)
                || kind.filter(Kind::important).isPresent()
                || Recipients.of(document, tables, read)
                        .isUpward(document.properties().text(Gw.ISSUER).orElse(""), read);
    }

    /** The roles of a unit's principal head. */
    public static List<String> principals(String unit, Tables tables, ReadPort read) {
        return Units.text(unit, Org.KIND, read)
                .map(tables.principals()::get)
                .map(Principal::roles)
                .orElse(List.of());
    }
}
